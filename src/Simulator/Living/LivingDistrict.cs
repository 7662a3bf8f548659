using LaborRisk.Domain;

namespace LaborRisk.Simulator;

/// <summary>
/// A made-up district that lives: some weeks of the past to make the engine acquainted, then day after day without an end. Every company,
/// person and text is invented; the same plan gives the same lines. Memory does not grow with time.
/// </summary>
public sealed class LivingDistrict
{
    /// <summary>The district's name; there is none like it.</summary>
    public const string Name = "澜川市望溪区";

    private readonly LivingCompanies companies;

    /// <exception cref="ArgumentOutOfRangeException">The plan is out of range.</exception>
    public LivingDistrict(LivingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan.Checked();
        companies = new LivingCompanies(plan);
        var quiet = companies.All[companies.Quiet];
        SeedCase = new SeedCase(quiet.Id, quiet.Name, quiet.Town, quiet.Chair, SeedCase.Typed);
        Opening = At(plan.OpeningSecond);
    }

    public LivingPlan Plan { get; }

    /// <summary>When watching begins: lines due before it are the past.</summary>
    public Instant Opening { get; }

    /// <summary>The case that visitors make by hand.</summary>
    public SeedCase SeedCase { get; }

    /// <summary>Writes enterprises.csv and officers.csv, the same bytes for the same plan; replaces old ones.</summary>
    public void WriteDirectory(string folder)
    {
        Directory.CreateDirectory(folder);
        DirectoryFiles.Write(companies.All, InventedNames.Officers(Plan.Seed), folder);
    }

    /// <summary>The past: what arrived before <see cref="Opening"/>, in order of arrival.</summary>
    public IEnumerable<LivingLine> History() => Lines().TakeWhile(line => line.DueAt < Opening);

    /// <summary>
    /// Everything from the first day on, in order of arrival, without an end. Made day by day while it is read; each reading begins anew.
    /// </summary>
    public IEnumerable<LivingLine> Lines()
    {
        var timeline = new LivingTimeline(Plan);
        for (var day = 0; ; day++)
        {
            foreach (var arrival in timeline.Day(day))
            {
                yield return new LivingLine(At(arrival.Second), arrival.Line);
            }
        }
    }

    private Instant At(long second) => Instant.StartOf(Plan.District.Start).Plus(second * Instant.Second);
}
