using FsCheck;
using FsCheck.Fluent;
using LaborRisk.Domain;

namespace LaborRisk.Alerts.Tests;

/// <summary>What holds whatever the scores do.</summary>
public sealed class Laws
{
    private static readonly TransitionKind[] Ups = [TransitionKind.Raised, TransitionKind.LevelRose];

    [Fact]
    public void The_same_input_gives_the_same_records() =>
        ForAll(steps => Told(Play(steps)).SequenceEqual(Told(Play(steps))));

    [Fact]
    public void Cut_anywhere_and_resumed_is_uncut() =>
        ForAll(steps => Told(Play(steps)).SequenceEqual(Told(Play(steps, restarts: true))));

    [Fact]
    public void A_higher_threshold_never_adds_alerts() => ForAll(steps =>
    {
        var low = Levels(Play(steps, Limits(40, 60, 80)));
        var high = Levels(Play(steps, Limits(45, 75, 80)));
        return low.Zip(high).All(pair => pair.First.Zip(pair.Second).All(levels => levels.First >= levels.Second));
    });

    [Fact]
    public void An_alert_is_raised_first_and_every_later_step_fits_the_level_before_it() => ForAll(steps =>
        Play(steps).Story.Records.GroupBy(record => record.AlertId).All(IsWellFormed));

    [Fact]
    public void A_company_has_at_most_one_open_alert_and_the_district_one_a_topic() => ForAll(steps =>
        Play(steps).Story.Records.GroupBy(record => (record.Company, record.Company < 0 ? record.Topic : default)).All(company =>
        {
            string? open = null;
            foreach (var record in company)
            {
                if (open is not null && open != record.AlertId)
                {
                    return false;
                }

                open = record.Level == RiskLevel.None ? null : record.AlertId;
            }

            return true;
        }));

    [Fact]
    public void Nobody_inside_hears_outside_a_slot_below_orange_below_the_gate_or_twice() => ForAll(steps =>
    {
        var play = Play(steps);
        var notices = play.Story.Records.Where(record => record.Transition == TransitionKind.Released).ToArray();
        return play.Story.Records.Except(notices).All(record => record.Recipients.All(hearer => !hearer.Officer.InsideEnterprise))
            && notices.All(notice => notice.At.ToDistrictTime().TimeOfDay.TotalHours is 9 or 14 or 17 && notice.Level >= RiskLevel.Orange)
            && notices.All(notice => Sample.Directory[notice.Company] is { ChairNotice: ChairNotice.Auto, Headcount: null or >= 20 })
            && notices.All(notice => !notice.Body.Contains("3-4", StringComparison.Ordinal))
            && notices.SelectMany(notice => notice.Recipients.Select(hearer => (notice.AlertId, hearer.Officer.Id)))
                .GroupBy(told => told).All(told => told.Count() == 1);
    });

    [Fact]
    public void Nobody_is_twice_in_one_record_by_one_channel() => ForAll(steps =>
        Play(steps).Story.Records.All(record =>
            record.Recipients.DistinctBy(hearer => (hearer.Officer.Id, hearer.Officer.Channel)).Count() == record.Recipients.Count));

    private static bool IsWellFormed(IEnumerable<AlertTransition> alert)
    {
        var level = RiskLevel.None;
        var first = true;
        foreach (var record in alert)
        {
            var right = record.Transition switch
            {
                TransitionKind.Raised => first && record.Level >= RiskLevel.Yellow,
                TransitionKind.LevelRose => !first && record.Level > level,
                TransitionKind.LevelFell => record.Level < level && record.Level >= RiskLevel.Yellow,
                TransitionKind.Cleared => level != RiskLevel.None && record.Level == RiskLevel.None,
                TransitionKind.Released => record.Level == level,
                _ => false,
            };
            if (!right || (record.Recipients.Count == 0 && Ups.Contains(record.Transition)))
            {
                return false;
            }

            (first, level) = (false, record.Level);
        }

        return true;
    }

    private static Thresholds Limits(double yellow, double orange, double red) => new() { Levels = new LevelLimits(10, yellow, orange, red) };

    private static (Story Story, List<int> Marks) Play(Step[] steps, Thresholds? thresholds = null, bool restarts = false)
    {
        var story = new Story(Sample.Judge(thresholds), "2025-11-05T07:15", thresholds);
        var marks = new List<int>();
        foreach (var step in steps)
        {
            story.Wait(step.WaitHours);
            if (step.IsSurge)
            {
                story.Surge((Topic)step.Company);
            }
            else
            {
                story.Score(step.Score, step.Company, step.Drivers);
            }

            marks.Add(story.Records.Count);
            if (restarts)
            {
                story.Restart();
            }
        }

        story.Wait(24 * 12);
        return (story, marks);
    }

    /// <summary>Records as text: the records' own equality would compare lists by reference.</summary>
    private static IEnumerable<string> Told((Story Story, List<int> Marks) play) => play.Story.Records.Select(record =>
        $"{record with { Recipients = [] }} {string.Join(' ', record.Recipients)}");

    /// <summary>The level of each company's alert after each step.</summary>
    private static IEnumerable<RiskLevel[]> Levels((Story Story, List<int> Marks) play)
    {
        var levels = new RiskLevel[Sample.Directory.Count];
        var read = 0;
        foreach (var mark in play.Marks)
        {
            for (; read < mark; read++)
            {
                if (play.Story.Records[read] is { Company: >= 0 } record)
                {
                    levels[record.Company] = record.Level;
                }
            }

            yield return [.. levels];
        }
    }

    private static void ForAll(Func<Step[], bool> law) =>
        Prop.ForAll(Step.Some.ArrayOf().ToArbitrary(), law).QuickCheckThrowOnFailure();

    private sealed record Step(double WaitHours, int Company, double Score, bool IsSurge, Driver[] Drivers)
    {
        private static readonly Gen<Driver> AnyDriver = Gen.OneOf(
            from band in Gen.Elements(WorkersBand.From3To4, WorkersBand.From5To9, WorkersBand.From20)
            from topic in Gen.Choose(0, Topics.Scoring - 1)
            select (Driver)Sample.Searches(band, (Topic)topic),
            from indicator in Gen.Elements(Enum.GetValues<Indicator>())
            select (Driver)new EmploymentDriver(indicator, 0.5, 1, 0.9),
            from kind in Gen.Elements(Enum.GetValues<EnterpriseEventKind>())
            select (Driver)new EventDriver(kind, Sample.At("2025-11-03T10:12"), Topic.Contract));

        public static readonly Gen<Step> Some =
            from wait in Gen.Frequency((3, Gen.Choose(0, 40)), (1, Gen.Choose(0, 4_000)))
            from company in Gen.Choose(0, Sample.Directory.Count - 1)
            from score in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(300, 1000)))
            from kind in Gen.Choose(0, 9)
            from drivers in AnyDriver.ArrayOf()
            select new Step(wait / 10.0, company, score / 10.0, kind == 0, drivers);
    }
}
