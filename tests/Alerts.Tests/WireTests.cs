using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LaborRisk.Domain;
using LaborRisk.Domain.Wire;

namespace LaborRisk.Alerts.Tests;

public sealed class WireTests
{
    [Fact]
    public void A_score_is_written_as_the_contract_shows()
    {
        var score = new RiskScore(Sample.Auto, Sample.At("2025-11-05T21:00"), 87.4, RiskLevel.Orange,
        [
            new QueryDriver(Topic.WageArrears, 3, WorkersBand.From5To9, 0.41, 0.99),
            new EmploymentDriver(Indicator.WagesPaidRatio, 0.62, 1, 0.98),
            new EventDriver(EnterpriseEventKind.EquityChange, Sample.At("2025-11-03T10:12:01.25"), null),
            new ModelDriver("mlnet-pca", 0.91, Topic.WageArrears),
        ]);

        Assert.Equal(
            """{"enterpriseId":"91990001TEST000000","at":"2025-11-05T21:00:00+08:00","score":87.4""" +
            ""","level":"orange","modelVersion":"m1","thresholdVersion":3""" +
            ""","drivers":[{"kind":"queries","topic":"wage_arrears","window":"P3D","workersBand":"5-9","expectedWorkers":0.4,"probability":0.99},""" +
            """{"kind":"employment","indicator":"wages_paid_ratio","value":0.62,"expected":1.0,"probability":0.98},""" +
            """{"kind":"event","event":"equity_change","at":"2025-11-03T10:12:01.250+08:00"},""" +
            """{"kind":"model","model":"mlnet-pca","probability":0.91}]}""" + "\n",
            Line(writer => writer.Write(score, "m1", 3)));
    }

    [Fact]
    public void An_alert_is_written_as_the_contract_shows()
    {
        var desk = new Recipient(Sample.Officers[1], NotifyReason.FirstAlert);
        var alert = new AlertTransition(
            "a-1", Sample.Auto, Topic.WageArrears, RiskLevel.Orange, TransitionKind.Raised, Sample.At("2025-11-05T21:00"), 87.4,
            new DateOnly(2025, 11, 5), 3, [desk], "预警线索（待核实）", "一\n“二”+<三>");

        Assert.Equal(
            """{"alertId":"a-1","enterpriseId":"91990001TEST000000","topic":"wage_arrears","level":"orange","transition":""" +
            "\"raised\"" +
            ""","at":"2025-11-05T21:00:00+08:00","score":87.4,"episode":"2025-11-05","thresholdVersion":3""" +
            ""","recipients":[{"officerId":"desk","role":"district_union","channel":"sms","reason":"first_alert"}]""" +
            ""","title":"预警线索（待核实）","body":"一\n“二”+<三>"}""" + "\n",
            Line(writer => writer.Write(alert)));
    }

    [Fact]
    public void The_districts_alert_has_a_star_for_its_enterprise()
    {
        var story = new Story(Sample.Judge(), "2025-11-05T21:00").Surge(Topic.Layoff);
        Assert.Contains("\"enterpriseId\":\"*\"", Line(writer => writer.Write(story.Last)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.444, "0.4")]
    [InlineData(0.096, "0.1")]
    [InlineData(17, "20")]
    [InlineData(3, "3")]
    [InlineData(0.03, "0.03")]
    [InlineData(0, "0")]
    public void Expected_workers_have_one_significant_digit(double expected, string written)
    {
        var score = new RiskScore(0, default, 1, RiskLevel.None, [new QueryDriver(Topic.Layoff, 21, WorkersBand.From20, expected, 0.5)]);
        Assert.Contains(
            $"\"window\":\"P21D\",\"workersBand\":\"20+\",\"expectedWorkers\":{written},\"probability\":0.50",
            Line(writer => writer.Write(score, "", 1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0.0")]
    [InlineData(-0.01, "0.0")]
    [InlineData(99.96, "100.0")]
    [InlineData(double.NaN, "null")]
    public void A_score_has_one_decimal(double score, string written) => Assert.Contains(
        $"\"score\":{written},",
        Line(writer => writer.Write(new RiskScore(0, default, score, RiskLevel.None, []), "", 1)), StringComparison.Ordinal);

    [Theory]
    [InlineData(0.6254, "0.625")]
    [InlineData(-3, "-3.0")]
    [InlineData(1204, "1204.0")]
    [InlineData(1e15, "1000000000000000")]
    public void A_figure_has_one_to_three_decimals(double value, string written)
    {
        var score = new RiskScore(0, default, 1, RiskLevel.None, [new EmploymentDriver(Indicator.Headcount, value, 1, 0.5)]);
        Assert.Contains($"\"value\":{written},", Line(writer => writer.Write(score, "", 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_written_figure_is_the_figure_to_half_its_last_decimal() => Prop.ForAll(
        ArbMap.Default.ArbFor<NormalFloat>(),
        figure =>
        {
            var value = figure.Item % 1e11;
            var score = new RiskScore(0, default, value, RiskLevel.None, [new EmploymentDriver(Indicator.Headcount, value, 1, 0.5)]);
            using var read = JsonDocument.Parse(Line(writer => writer.Write(score, "", 1)));
            return Math.Abs(read.RootElement.GetProperty("score").GetDouble() - value) <= 0.0501
                && Math.Abs(read.RootElement.GetProperty("drivers")[0].GetProperty("value").GetDouble() - value) <= 0.000_6;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Withheld_searches_are_not_written_and_figures_not_reported_are_null()
    {
        var score = new RiskScore(0, default, 1, RiskLevel.None,
            [Sample.Searches(WorkersBand.Withheld), new EmploymentDriver(Indicator.MissingReport, double.NaN, 120, 0.7)]);
        using var read = JsonDocument.Parse(Line(writer => writer.Write(score, "", 1)));
        var driver = Assert.Single(read.RootElement.GetProperty("drivers").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, driver.GetProperty("value").ValueKind);
        Assert.Equal("120.0", driver.GetProperty("expected").GetRawText());
    }

    [Fact]
    public void Times_are_spelled_as_the_domain_spells_them()
    {
        foreach (var at in new[] { 0L, 1, 999, 1_000, 1_762_347_600_000, 1_762_347_600_001, -1, -86_400_000 }.Select(ms => new Instant(ms)))
        {
            Assert.Contains($"\"at\":\"{at}\"", Line(w => w.Write(new RiskScore(0, at, 1, RiskLevel.None, []), "", 1)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Writing_a_score_allocates_nothing()
    {
        var score = new RiskScore(0, Sample.At("2025-11-05T21:00"), 87.4, RiskLevel.Orange,
            [Sample.Searches(WorkersBand.From20), new EmploymentDriver(Indicator.Headcount, 80, 120, 0.9), new ModelDriver("m", 0.5, Topic.Layoff)]);
        var output = new ArrayBufferWriter<byte>(1 << 20);
        using var writer = new NdjsonWriter(output, Sample.Directory);
        writer.Write(score, "m1", 1);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            writer.Write(score, "m1", 1);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Line(Action<NdjsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new NdjsonWriter(output, Sample.Directory);
        write(writer);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
