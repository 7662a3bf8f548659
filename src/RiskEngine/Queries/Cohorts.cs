using LaborRisk.Domain;

namespace LaborRisk.RiskEngine.Queries;

/// <summary>
/// Companies that are alike: of one industry, and in it of one class of size, an unknown size being one of them. The cohorts of
/// an industry are numbered one after the other.
/// </summary>
internal sealed class Cohorts
{
    /// <summary>Classes of size: unknown, below 50, below 300, and larger.</summary>
    public const int SizeClasses = 4;

    private readonly ushort[] cohorts;

    public Cohorts(CompanyDirectory directory)
    {
        var industries = new Dictionary<string, int>(StringComparer.Ordinal);
        cohorts = new ushort[directory.Count];
        for (var i = 0; i < cohorts.Length; i++)
        {
            if (!industries.TryGetValue(directory[i].Industry, out var industry))
            {
                industry = industries.Count < MostIndustries ? industries.Count : 0;
                industries.Add(directory[i].Industry, industry);
            }

            cohorts[i] = (ushort)((industry * SizeClasses) + ClassOf(directory[i].Headcount));
        }

        Count = Math.Max(1, Math.Min(industries.Count, MostIndustries)) * SizeClasses;
    }

    /// <summary>Numbers in use: 0 .. Count − 1.</summary>
    public int Count { get; }

    public int Industries => Count / SizeClasses;

    public int Of(int company) => cohorts[company];

    /// <summary>More are thrown together: a directory where each company has an industry of its own has no cohorts.</summary>
    private const int MostIndustries = 2_000;

    private static int ClassOf(int? headcount) => headcount switch
    {
        null or <= 0 => 0,
        < 50 => 1,
        < 300 => 2,
        _ => 3,
    };
}
