namespace LaborRisk.Bench.Detection;

/// <summary>What <c>bench detection</c> was asked to do.</summary>
/// <param name="Data">Folder laid out as <c>shared/data</c>; <c>null</c> = the one found from the current folder upwards.</param>
/// <param name="Seeds">Simulated districts.</param>
/// <param name="Short">One simulated district, the smallest state, nothing trained, no ablations.</param>
internal sealed record DetectionRequest(string? Data, int Seeds, bool Short);
