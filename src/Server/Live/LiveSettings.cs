using LaborRisk.Server.Configuration;

namespace LaborRisk.Server.Live;

/// <summary>How a live shard is run.</summary>
/// <param name="Simulated">Its figures come from the simulator.</param>
internal sealed record LiveSettings(
    LiveFolder Folder, IntakeSettings Intake, JournalSettings Journal, StreamSettings Stream, string? District = null, bool Simulated = false);
