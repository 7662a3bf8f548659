namespace LaborRisk.Bench.Detection.Claims;

/// <summary>What a plainer detector finds on the Californian claims: quoted from the reference programs, not computed here.</summary>
/// <param name="Figures">At 0.001, 0.003 and 0.01 false episodes per company-year: first week (not one-day batches) / found at all.</param>
internal sealed record QuotedRival(string Name, IReadOnlyList<string> Figures)
{
    public static readonly IReadOnlyList<QuotedRival> OfCalifornia =
    [
        new("7 天内投诉数（引用） · claims in the last 7 days (quoted)", [".66 (.48) / .87", ".72 (.55) / .95", ".82 (.72) / 1.0"]),
        new("28 天内投诉数（引用） · claims in the last 28 days (quoted)", [".35 (.26) / .64", ".62 (.43) / 1.0", ".79 (.67) / 1.0"]),
        new("合并负二项（引用） · pooled negative binomial (quoted)", [".64 (.44) / .83", ".72 (.56) / .96", ".79 (.67) / 1.0"]),
    ];
}
