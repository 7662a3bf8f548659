using System.Text;
using System.Text.Json;

namespace LaborRisk.Simulator.Tests;

public sealed class TimelineFacts
{
    private static readonly DistrictPlan Plan = new() { Seed = 3, Companies = 300, Days = 150 };

    [Fact]
    public void Lines_come_in_order_of_arrival_and_on_their_day()
    {
        var timeline = new DistrictTimeline(Plan with { Days = 20 });
        for (var day = 0; day < 20; day++)
        {
            var seconds = timeline.Day(day).Select(arrival => arrival.Second).ToArray();
            Assert.Equal(seconds.Order(), seconds);
            Assert.All(seconds, second => Assert.Equal(day, second / 86_400));
        }
    }

    [Fact]
    public void Two_records_from_the_far_future_never_follow_each_other()
    {
        var future = new List<int>();
        var lines = Lines();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Contains("2099-01-01", StringComparison.Ordinal))
            {
                future.Add(i);
            }
        }

        Assert.NotEmpty(future);
        Assert.All(future.Zip(future.Skip(1)), pair => Assert.True(pair.Second - pair.First > 2));
    }

    [Fact]
    public void Every_reason_for_a_dead_letter_occurs_and_is_counted()
    {
        var timeline = new DistrictTimeline(Plan);
        var lines = Lines(timeline);
        Assert.All(FaultKinds.All, kind => Assert.True(timeline.Faults.Count(kind) > 0, kind.Name()));
        Assert.Equal(timeline.Faults.Count(FaultKind.Malformed), lines.Count(line => !IsJson(line)));
        Assert.Equal(timeline.Faults.Count(FaultKind.TooLarge), lines.Count(line => line.Length > 65_536));
        Assert.Equal(timeline.Faults.Count(FaultKind.UnsupportedType), lines.Count(line => line.Contains("\"payroll\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_duplicate_is_the_same_line_again_later()
    {
        var timeline = new DistrictTimeline(Plan);
        var lines = Lines(timeline);
        var repeated = lines.Where(line => line.StartsWith('{')).GroupBy(line => line).Sum(group => group.Count() - 1);
        Assert.Equal(timeline.Faults.Count(FaultKind.Duplicate), repeated);
    }

    [Fact]
    public void An_incident_is_searched_for_by_so_many_different_workers_within_its_days()
    {
        var incident = new PlannedIncident(0, IncidentKind.Layoff, Onset: 70, DurationDays: 7, Workers: 20);
        var searches = IncidentSearches.Of(incident, 200, new Dice(1, "incident")).ToArray();
        Assert.Equal(20, searches.Select(search => search.Worker).Distinct().Count());
        Assert.All(searches, search => Assert.InRange(search.Second / 86_400.0, 70, 77.1));
    }

    [Fact]
    public void Incidents_of_every_kind_occur_in_a_large_district()
    {
        var timeline = new DistrictTimeline(new DistrictPlan { Seed = 5, Companies = 3_000, Days = 200 });
        var occurred = timeline.Incidents.Select(incident => incident.Kind.Name).Distinct();
        Assert.Equal(IncidentKind.All.Select(kind => kind.Name).Order(), occurred.Order());
        Assert.NotEmpty(timeline.LawClasses);
    }

    [Fact]
    public void One_complaint_is_forwarded_under_one_ticket_number()
    {
        var noise = new RegistryNoise(new DistrictPlan { Seed = 2, Companies = 3_000 });
        var complaints = Enumerable.Range(0, 30).SelectMany(noise.Of).Where(record => record.Kind == "wage_complaint").ToArray();
        var forwarded = complaints.GroupBy(record => record.Ticket!.Ref).Where(ticket => ticket.Count() > 1).ToArray();
        Assert.NotEmpty(forwarded);
        Assert.All(forwarded, ticket =>
        {
            Assert.Single(ticket.Select(record => record.Company).Distinct());
            Assert.Equal(ticket.Count(), ticket.Select(record => record.Source).Distinct().Count());
        });
    }

    [Fact]
    public void A_months_headcount_is_the_last_one_and_who_came_and_left()
    {
        var books = new EmploymentBooks(Plan, new DistrictTimeline(Plan).Companies, []);
        var reports = Enumerable.Range(0, 150).SelectMany(books.ClosedOn).ToLookup(report => (report.Company, report.PeriodStart));
        var pairs = reports.SelectMany(group => group)
            .SelectMany(report => reports[(report.Company, report.PeriodStart.AddMonths(1))].Select(next => (report, next)))
            .ToArray();
        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.Equal(pair.next.Headcount, pair.report.Headcount + pair.next.Hires - pair.next.Separations));
    }

    private static List<string> Lines(DistrictTimeline? timeline = null)
    {
        timeline ??= new DistrictTimeline(Plan);
        return [.. Enumerable.Range(0, Plan.Days).SelectMany(timeline.Day).Select(arrival => Encoding.Latin1.GetString(arrival.Line))];
    }

    private static bool IsJson(string latin)
    {
        try
        {
            using var record = JsonDocument.Parse(Encoding.Latin1.GetBytes(latin));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
