using System.Text.Json;
using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Server.Replay;
using LaborRisk.Simulator;

namespace LaborRisk.WholeProduct.Replay;

/// <summary>What the whole path must find in the labelled data for development, at the budgets of false alarms it is judged by.</summary>
public sealed class SharedDistrictFacts : IDisposable
{
    private readonly string output = Directory.CreateTempSubdirectory("laborrisk-").FullName;

    [SharedFact]
    public void The_labelled_district_is_found_at_one_false_episode_a_week()
    {
        var found = Evaluate("district-dev").GetProperty("ranking").GetProperty("1/week");

        Assert.InRange(Share(found, "searches", "pod"), 0.90, 1);
        Assert.InRange(Share(found, "searches", "firstWeek"), 0.60, 1);
        Assert.InRange(Share(found, "event_only", "pod"), 0.80, 1);
        Assert.InRange(Share(found, "quiet", "pod"), 0.45, 1);
    }

    [SharedFact]
    public void At_the_default_thresholds_the_labelled_district_keeps_its_budget()
    {
        var report = Evaluate("district-dev");

        Assert.InRange(Share(report, "alerts", "falsePerWeek"), 0.5, 1.5);
        Assert.InRange(Share(report.GetProperty("alerts"), "searches", "pod"), 0.82, 1);
        Assert.InRange(report.GetProperty("loadPerWeek").GetDouble(), 0, 5);
    }

    [SharedFact]
    public void Bursts_of_real_wage_claims_are_found_in_their_first_week()
    {
        var found = Evaluate("wage-claims/ca").GetProperty("ranking").GetProperty("0.003/company-year");

        Assert.InRange(Share(found, "every", "firstWeek"), 0.70, 1);
        Assert.InRange(Share(found, "not one-day batches", "firstWeek"), 0.55, 1);
    }

    public void Dispose() => Directory.Delete(output, recursive: true);

    private static double Share(JsonElement report, string group, string key) => report.GetProperty(group).GetProperty(key).GetDouble();

    private JsonElement Evaluate(string name)
    {
        var district = SharedData.Path(["data", .. name.Split('/')]);
        var companies = DirectoryFile.Read(Path.Combine(district, "enterprises.csv")).Companies;
        var officers = OfficersFile.Read(Path.Combine(district, "officers.csv"));
        var plan = new ReplayPlan([Path.Combine(district, "events.ndjson.gz")], companies, officers, new Thresholds(), output, null, false);
        using (var run = new ReplayRun(plan))
        {
            run.Run(new Progress<double>(), CancellationToken.None).Write(Path.Combine(output, "summary.json"));
        }

        using var report = new StringWriter();
        Assert.Equal(0, Evaluation.Run(district, output, report, TextWriter.Null));
        return JsonDocument.Parse(report.ToString()).RootElement;
    }
}
