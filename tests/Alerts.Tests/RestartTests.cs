using LaborRisk.Domain;

namespace LaborRisk.Alerts.Tests;

public sealed class RestartTests
{
    [Fact]
    public void A_company_keeps_its_alert_when_the_directory_changes_order()
    {
        var story = new Story(Sample.Judge(), "2025-11-05T21:00").Score(55, Sample.Auto).Score(55, Sample.Released);
        var fewer = new CompanyDirectory([Sample.Directory[Sample.Never], Sample.Directory[Sample.Auto]]);
        var judge = new AlertJudge(fewer, Sample.Officers, Sample.Thresholds, NoticeSlots.Default);
        judge.Load(new BinaryReader(new MemoryStream(Saved(story.Judge))));

        var records = new List<AlertTransition>();
        judge.Observe(new RiskScore(1, story.Now, 75, RiskLevel.Orange, [Sample.Searches(WorkersBand.From20)]), records);
        Assert.Equal((story.Records[0].AlertId, TransitionKind.LevelRose), (records[0].AlertId, records[0].Transition));
        Assert.Equal(1, judge.Remembered);
    }

    [Fact]
    public void Every_kind_of_driver_survives()
    {
        Driver[] evidence =
        [
            new EmploymentDriver(Indicator.MissingReport, double.NaN, 1, 0.7),
            new EventDriver(EnterpriseEventKind.GridReport, Sample.At("2025-11-03T10:12"), Topic.WageArrears),
            new EventDriver(EnterpriseEventKind.EquityChange, Sample.At("2025-11-03T10:12"), null),
            Sample.Searches(WorkersBand.From20, Topic.Insolvency),
            new ModelDriver("mlnet-pca", 0.9, Topic.Layoff),
        ];
        var story = new Story(Sample.Judge(), "2025-11-05T21:00").Score(75, Sample.Auto, evidence);
        var before = Saved(story.Judge);
        Assert.Equal(before, Saved(story.Restart().Judge));
    }

    [Fact]
    public void A_state_of_another_version_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Sample.Judge().Load(new BinaryReader(new MemoryStream([99]))));

    private static byte[] Saved(AlertJudge judge)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        judge.Save(writer);
        writer.Flush();
        return file.ToArray();
    }
}
