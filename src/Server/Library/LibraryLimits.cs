using System.ComponentModel.DataAnnotations;

namespace LaborRisk.Server.Library;

/// <summary>
/// How much one address may do. One telephone can pose as many visitors, so few of one address count; a factory's wireless network is one address for all
/// its workers, so their searches are answered all the same.
/// </summary>
internal sealed record LibraryLimits
{
    /// <summary>Searches and look-ups of one address in a minute; more are answered 429.</summary>
    [Range(1, 100_000)] public int RequestsPerMinute { get; init; } = 60;

    /// <summary>Different visitors of one address whose questions about one enterprise count within a day; those of more do not.</summary>
    [Range(1, 100_000)] public int VisitorsOfAddress { get; init; } = 2;

    /// <summary>Different visitors whose questions about one enterprise count within a day, from wherever; those of more do not.</summary>
    [Range(1, 1_000_000)] public int VisitorsOfEnterprise { get; init; } = 300;

    /// <summary>Enterprises that one address may name within a day; questions about more do not count.</summary>
    [Range(1, 100_000)] public int EnterprisesOfAddress { get; init; } = 5;
}
