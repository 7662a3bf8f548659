using LaborRisk.Domain;

namespace LaborRisk.Alerts.Tests;

public sealed class RoutingTests
{
    [Fact]
    public void Routes_are_those_of_the_case_table()
    {
        var wrong = new List<string>();
        foreach (var (line, company, band, expected) in Cases())
        {
            var story = new Story(Sample.Judge(), "2025-11-05T21:00").Score(55, company, Sample.Searches(band));
            var heard = string.Join(' ', story.Last.Recipients.Select(recipient =>
                $"{recipient.Officer.Id}/{recipient.Officer.Channel}:{recipient.Reason.Name()}"));
            if (heard != expected)
            {
                wrong.Add($"{line}\n  heard {heard}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_rise_is_told_to_the_same_hearers()
    {
        var story = new Story(Sample.Judge(), "2025-11-05T21:00").Score(55, Sample.Uncovered).Score(75, Sample.Uncovered);
        Assert.All(story.Last.Recipients, recipient => Assert.Equal(NotifyReason.LevelRose, recipient.Reason));
        Assert.Equal(
            story.Records[0].Recipients.Select(recipient => recipient.Officer),
            story.Last.Recipients.Select(recipient => recipient.Officer));
    }

    [Fact]
    public void A_chair_who_is_also_the_towns_officer_hears_nothing_first()
    {
        Officer[] officers = [.. Sample.Officers, new("chair0", "主席0", OfficerRole.TownUnion, "东街", "inbox", "", false)];
        var judge = new AlertJudge(Sample.Directory, officers, Sample.Thresholds, NoticeSlots.Default);
        Assert.DoesNotContain("chair0", new Story(judge, "2025-11-05T21:00").Score(95).Last.Recipients.Select(recipient => recipient.Officer.Id));
    }

    [Fact]
    public void Without_searches_an_unknown_headcount_is_not_small()
    {
        var story = new Story(Sample.Judge(), "2025-11-05T21:00");
        story.Score(55, Sample.UnknownSize, new EmploymentDriver(Indicator.WagesPaidRatio, 0.5, 1, 0.9));
        Assert.Contains("t-east", story.Last.Recipients.Select(recipient => recipient.Officer.Id));
    }

    private static IEnumerable<(string Line, int Company, WorkersBand Band, string Expected)> Cases()
    {
        foreach (var line in File.ReadLines(Repository.Path("tests/Cases/alert-routes.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var sides = line.Split('⇶', StringSplitOptions.TrimEntries);
            var input = sides[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var band = Enum.GetValues<WorkersBand>().First(band => band.Name() == input[1]);
            var company = Array.IndexOf(["auto", "released", "never", "small", "unknown-size", "uncovered", "mediator-inside"], input[0]);
            yield return (line, company, band, sides[1]);
        }
    }
}
