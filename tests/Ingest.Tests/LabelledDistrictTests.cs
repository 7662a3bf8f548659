using System.Text.Json;
using LaborRisk.Domain;
using LaborRisk.Ingest.Topics;

namespace LaborRisk.Ingest.Tests;

public sealed class LabelledDistrictTests
{
    [SharedFact]
    public void Every_planted_fault_is_found_under_its_reason()
    {
        var folder = SharedData.Path("data", "district-dev");
        using var meta = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "meta.json")));
        var counters = Run("district-dev");

        var found = Enum.GetValues<DeadLetterReason>().ToDictionary(reason => reason.Name(), counters.DeadLetters);
        found.Add("duplicates", counters.Duplicates);
        var planted = meta.RootElement.GetProperty("bad").EnumerateObject().ToDictionary(fault => fault.Name, fault => fault.Value.GetInt64());
        Assert.Equal(planted.OrderBy(fault => fault.Key), found.OrderBy(fault => fault.Key));
        Assert.Equal(meta.RootElement.GetProperty("events").GetInt64(), counters.Read);
        Assert.Equal(counters.Read, counters.AcceptedInAll + counters.Duplicates + counters.DeadLettersInAll);
    }

    [SharedFact]
    public void No_query_of_the_district_is_discounted() => Assert.Equal(0, Run("district-dev").SetAsideInAll);

    [SharedFact]
    public void Of_real_wage_claims_only_a_last_one_after_a_gap_is_refused_and_none_discounted()
    {
        var counters = Run(Path.Combine("wage-claims", "md"));
        Assert.True(counters.Read - counters.AcceptedInAll <= 1);
        Assert.Equal(counters.DeadLettersInAll, counters.DeadLetters(DeadLetterReason.EventTimeOutOfRange));
        Assert.Equal(0, counters.SetAsideInAll);
    }

    private static IntakeCounters Run(string name)
    {
        var folder = SharedData.Path(["data", .. name.Split('/')]);
        var companies = DirectoryFile.Read(Path.Combine(folder, "enterprises.csv")).Companies;
        Assert.NotEmpty(OfficersFile.Read(Path.Combine(folder, "officers.csv")));
        var intake = new Intake(companies, TopicClassifier.LoadDefault(), EpochKeys.InMemory(), _ => { });
        using var stream = new RecordedStream(RecordedFiles.Expand([folder]), intake);
        var clock = Instant.MinValue;
        while (stream.TryRead(out var batch))
        {
            Assert.Equal(batch.Signals[0].Clock.DistrictHour, batch.Signals[^1].Clock.DistrictHour);
            Assert.True(batch.Signals[0].Clock >= clock);
            clock = batch.Signals[^1].Clock;
        }

        Assert.Equal(stream.BytesTotal, stream.BytesRead);
        return intake.Counters;
    }
}
