using LaborRisk.Domain;

namespace LaborRisk.Bench.Detection;

/// <summary>How the product is run: as it comes, or with evidence switched off or other topic weights.</summary>
/// <param name="Name">Chinese first, then English.</param>
/// <param name="Model">File of topic weights; <c>null</c> = the built-in ones.</param>
internal sealed record Variant(string Name, EvidenceSwitches Evidence, string? Model = null)
{
    public static readonly Variant Whole = new("全部证据 · everything", new EvidenceSwitches());
}
