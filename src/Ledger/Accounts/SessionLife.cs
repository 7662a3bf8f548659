using System.ComponentModel.DataAnnotations;

namespace LaborRisk.Ledger;

/// <summary>How long a session and a sign-in link live.</summary>
public sealed record SessionLife
{
    /// <summary>Hours after which one signs in again, whatever one did.</summary>
    [Range(1, 168)] public int AbsoluteHours { get; init; } = 12;

    /// <summary>Minutes without a request after which the session has ended.</summary>
    [Range(5, 1_440)] public int IdleMinutes { get; init; } = 60;

    /// <summary>Minutes a sign-in link can be used in, once.</summary>
    [Range(1, 1_440)] public int LinkMinutes { get; init; } = 30;
}
