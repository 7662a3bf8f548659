using LaborRisk.Domain;

namespace LaborRisk.Alerts.Tests;

/// <summary>Lets a judge live through time: every whole hour ticks, scores come at their moments.</summary>
internal sealed class Story(AlertJudge judge, string start, Thresholds? thresholds = null)
{
    private readonly Thresholds thresholds = thresholds ?? Sample.Thresholds;

    public AlertJudge Judge { get; private set; } = judge;

    public Instant Now { get; private set; } = Sample.At(start);

    public List<AlertTransition> Records { get; } = [];

    public AlertTransition Last => Records[^1];

    public string[] Transitions => [.. Records.Select(record => record.Transition.Name())];

    public Story Until(Instant end)
    {
        for (var hour = Now.DistrictHour + 1; hour <= end.DistrictHour; hour++)
        {
            Judge.Tick(new Instant(hour * Instant.Hour - 8 * Instant.Hour), Records);
        }

        Now = end;
        return this;
    }

    public Story Until(string end) => Until(Sample.At(end));

    public Story Wait(double hours) => Until(Now.Plus((long)(hours * Instant.Hour)));

    public Story Score(double score, int company = Sample.Auto, params Driver[] drivers)
    {
        drivers = drivers.Length == 0 ? [Sample.Searches(WorkersBand.From5To9)] : drivers;
        Judge.Observe(new RiskScore(company, Now, score, Judge.Limits.LevelOf(score), score < 0.5 ? [] : drivers), Records);
        return this;
    }

    public Story Surge(Topic topic, double factor = 2.4)
    {
        Judge.Observe(new DistrictSurge(topic, Now, factor, 0.97), Records);
        return this;
    }

    public Story Restart()
    {
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            Judge.Save(writer);
        }

        file.Position = 0;
        Judge = Sample.Judge(thresholds);
        using var reader = new BinaryReader(file);
        Judge.Load(reader);
        return this;
    }
}
