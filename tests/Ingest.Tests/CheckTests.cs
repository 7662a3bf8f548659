using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Tests;

public sealed class CheckTests
{
    private const string Noon = "2025-06-15T12:00:00+08:00";

    [Fact]
    public void Every_record_of_the_table_is_judged_as_it_says()
    {
        var lines = Cases.Groups("ingest-checks.txt").SelectMany(group => group).ToList();
        Assert.True(lines.Count > 80);
        Assert.Equal(lines, lines.Select(line => (line.Input, Judge(Record(line.Input)))));
    }

    [Fact]
    public void A_record_of_64_KiB_is_read_and_one_byte_more_is_not()
    {
        var largest = Records.Query("x", Noon);
        largest += new string(' ', RecordFields.MaxBytes - Encoding.UTF8.GetByteCount(largest));
        Assert.Equal("accepted", Judge(largest));
        Assert.Equal("too_large", Judge(largest + " "));
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_malformed()
    {
        var record = Encoding.UTF8.GetBytes(Records.Query("x", Noon));
        record[^3] = 0xFF;
        Assert.Equal("malformed", Judge(record));
    }

    [Theory]
    [InlineData(2_000, "工", "accepted")]
    [InlineData(2_001, "工", "impossible_value")]
    [InlineData(2_000, "😀", "accepted")]
    [InlineData(2_001, "😀", "impossible_value")]
    public void A_text_has_at_most_2000_characters(int count, string character, string outcome) =>
        Assert.Equal(outcome, Judge(Records.Query("x", Noon, text: string.Concat(Enumerable.Repeat(character, count)))));

    [Theory]
    [InlineData(128, "accepted")]
    [InlineData(129, "impossible_value")]
    public void An_account_has_at_most_128_characters(int count, string outcome) =>
        Assert.Equal(outcome, Judge(Records.Query("x", Noon, worker: new string('w', count))));

    [Fact]
    public void On_a_topic_of_one_stream_the_type_may_be_absent_but_not_another()
    {
        var door = Primed();
        door.Take(Encoding.UTF8.GetBytes(Records.Query("x", Noon).Replace("\"type\":\"worker-query\",", "")), SignalKind.Query);
        door.Take(Encoding.UTF8.GetBytes(Records.Query("y", Noon)), SignalKind.Event);
        Assert.Equal(3, door.Signals.Count);
        Assert.Equal(DeadLetterReason.UnsupportedType, Assert.Single(door.DeadLetters).Reason);
    }

    [Fact]
    public void Everything_an_employment_report_says_arrives()
    {
        var door = Primed().Take(Records.Statistics("x", Noon).With(
            """
            {"hires":1,"separations":2,"insured":3,"wagesDue":4.5,"wagesPaid":5.5,"overtimeHours":6.5,"unpaidWorkers":7,"unpaidMonths":8,
            "production":"reduced","ordersChange":-0.25,"separationsByReason":{"\u8f9e\u804c":2}}
            """));
        var report = Assert.Single(door.Reports);
        Assert.Equal((0, new DateOnly(2025, 5, 1), new DateOnly(2025, 5, 31)), (report.Company, report.PeriodStart, report.PeriodEnd));
        Assert.Equal(
            [120, 1, 2, 3, 4.5, 5.5, 6.5, 7, 8, -0.25],
            new[]
            {
                report.Headcount, report.Hires, report.Separations, report.Insured, report.WagesDue, report.WagesPaid, report.OvertimeHours,
                report.UnpaidWorkers, report.UnpaidMonths, report.OrdersChange,
            });
        Assert.Equal(Production.Reduced, report.Production);
        Assert.Equal(2, report.SeparationsByReason["辞职"]);
    }

    [Fact]
    public void Everything_an_enterprise_event_says_arrives()
    {
        var door = Primed().Take(
            Records.Event("x", Noon, "wage_complaint").With("""{"ref":"T-1","causedBy":"a","topic":"wage_arrears","persons":3,"severity":0.5}"""),
            Records.Event("y", Noon).With("""{"ref":"T-1"}"""),
            Records.Event("z", Noon, "meteor_strike").With("""{"ref":"T-2"}"""));
        var (told, same, other) = (door.Events[0], door.Events[1], door.Events[2]);
        Assert.Equal((EnterpriseEventKind.WageComplaint, true, Topic.WageArrears), (told.Kind, told.CausedByOurAlert, told.Topic));
        Assert.Equal((3, 0.5), (told.Persons, told.Severity));
        Assert.Equal(told.Ticket, same.Ticket);
        Assert.NotEqual(told.Ticket, other.Ticket);
        Assert.Equal((EnterpriseEventKind.Unknown, false), (other.Kind, other.CausedByOurAlert));
    }

    [Fact]
    public void A_query_without_an_enterprise_counts_for_the_district() =>
        Assert.Equal(Signal.DistrictOnly, Primed().Take(Records.Query("x", Noon, company: null)).Signals[^1].Company);

    /// <summary>A door whose clock stands at noon and which knows the id "known".</summary>
    private static Door Primed() => new Door().Take(Records.Query("known", Noon, "w8"), Records.Query("known too", Noon, "w9"));

    private static string Record(string input)
    {
        var (name, changes) = input.Split(' ', 2) is [var first, var rest] ? (first, rest) : (input, "");
        return name switch
        {
            "raw" => changes,
            "query" => Records.Query("x", Noon).With(changes),
            "stats" => Records.Statistics("x", Noon).With(changes),
            "event" => Records.Event("x", Noon).With(changes),
            _ => throw new ArgumentException(input),
        };
    }

    private static string Judge(string record) => Judge(Encoding.UTF8.GetBytes(record));

    private static string Judge(byte[] record)
    {
        var door = Primed();
        door.Take(record);
        door.End();
        return door.DeadLetters.Count > 0 ? door.DeadLetters.Single().Reason.Name()
            : door.Intake.Counters.Duplicates > 0 ? "duplicate"
            : door.Signals.Count == 3 ? "accepted" : "nothing";
    }
}
