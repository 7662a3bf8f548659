using System.Text.Json.Nodes;

namespace LaborRisk.Simulator.Tests;

public sealed class ReferenceFacts
{
    [SharedFact]
    public void Random_runs_of_the_labelled_district_score_the_same() => Same(SharedData.Path("data", "district-dev"), 1, 20_000, 1_500);

    [SharedFact]
    public void A_run_with_few_scores_has_unreachable_budgets_and_scores_the_same() => Same(SharedData.Path("data", "district-dev"), 2, 12, 3);

    [SharedFact]
    public void Real_wage_claims_with_budgets_per_company_and_year_score_the_same() =>
        Same(SharedData.Path("data", "wage-claims", "wi"), 3, 9_000, 500);

    [SharedFact]
    public void A_run_that_wrote_nothing_scores_the_same() => Same(SharedData.Path("data", "district-dev"), 4, 0, 0);

    [SharedFact]
    public void A_profile_of_fractions_scores_the_same()
    {
        using var district = new TemporaryFolder();
        foreach (var name in new[] { "enterprises.csv", "incidents.json" })
        {
            File.Copy(SharedData.Path("data", "district-dev", name), district.File(name));
        }

        var meta = JsonNode.Parse(File.ReadAllText(SharedData.Path("data", "district-dev", "meta.json")))!;
        meta["profile"] = JsonNode.Parse("""{"warmup":30.5,"maskBefore":2.5,"hitAfterEndQuiet":10,"budgetsPerWeek":[0.0,1.0,2,2,1e-7]}""");
        File.WriteAllText(district.File("meta.json"), meta.ToJsonString());
        Same(district.Path, 5, 5_000, 800);
    }

    private static void Same(string district, ulong seed, int scores, int alerts)
    {
        using var run = new TemporaryFolder();
        SyntheticRun.Write(district, run.Path, seed, scores, alerts);
        Assert.Equal(ReferenceScorer.Run(district, run.Path), ReferenceScorer.Ours(district, run.Path));
    }
}
