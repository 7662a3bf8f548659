using System.Text;
using System.Text.Json;
using LaborRisk.Domain;

namespace LaborRisk.Simulator.Tests;

public sealed class LivingFacts
{
    private static readonly LivingPlan Plan = new() { Seed = 5, Companies = 120, HistoryDays = 40 };

    [Fact]
    public void The_same_plan_makes_the_same_lines() => Assert.Equal(Texts(Plan, 3_000), Texts(Plan, 3_000));

    [Fact]
    public void Another_seed_makes_another_district() => Assert.NotEqual(Texts(Plan, 100), Texts(Plan with { Seed = 6 }, 100));

    [Fact]
    public void Lines_come_in_order_of_arrival_and_never_end()
    {
        var due = new LivingDistrict(Plan).Lines().Take(40_000).Select(line => line.DueAt).ToList();

        Assert.Equal(40_000, due.Count);
        Assert.Equal(due.Order(), due);
        Assert.True(due[^1] > new LivingDistrict(Plan).Opening.Plus(100 * Instant.Day));
    }

    [Fact]
    public void The_past_ends_where_watching_begins()
    {
        var district = new LivingDistrict(Plan);

        Assert.Equal("2026-11-03T08:30:00+08:00", district.Opening.ToString());
        Assert.All(district.History(), line => Assert.True(line.DueAt < district.Opening));
        Assert.Equal(Plan.Opening.AddDays(-40), district.History().First().DueAt.DistrictDate);
    }

    [Fact]
    public void The_company_of_the_case_is_silent_while_somebody_watches()
    {
        var district = new LivingDistrict(Plan);
        var searches = district.Lines().Take(30_000)
            .Where(line => line.DueAt >= district.Opening.Plus(-20 * Instant.Day))
            .Count(line => Is(line, "worker-query") && Text(line).Contains(district.SeedCase.EnterpriseId, StringComparison.Ordinal));

        Assert.Equal(0, searches);
    }

    [Fact]
    public void The_first_minutes_bring_searches_at_one_company_and_a_report_on_another()
    {
        var district = new LivingDistrict(Plan);
        var records = district.Lines()
            .SkipWhile(line => line.DueAt < district.Opening)
            .TakeWhile(line => line.DueAt < district.Opening.Plus(7 * Instant.Hour))
            .Where(line => Text(line).EndsWith('}') && !Text(line).Contains('\uFFFD', StringComparison.Ordinal))
            .Select(line => JsonDocument.Parse(line.Line).RootElement)
            .ToList();

        Assert.Contains(records, record => record.TryGetProperty("kind", out var kind) && kind.GetString() == "grid_report");
        Assert.Contains(
            records
                .Where(record => record.TryGetProperty("text", out _) && record.TryGetProperty("enterpriseId", out _))
                .GroupBy(record => record.GetProperty("enterpriseId").GetString()),
            company => company.Select(record => record.GetProperty("workerId").GetString()).Distinct().Count() >= 8);
    }

    [Fact]
    public void Names_are_invented_and_no_two_companies_share_one()
    {
        using var folder = new TemporaryFolder();
        var district = new LivingDistrict(new LivingPlan { Seed = 5 });
        district.WriteDirectory(folder.Path);
        var names = File.ReadLines(Path.Combine(folder.Path, "enterprises.csv")).Skip(1).Select(row => row.Split(',')[1]).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.StartsWith("澜川", name, StringComparison.Ordinal));
        Assert.Contains(district.SeedCase.Name, names);
    }

    [Fact]
    public void The_desk_every_town_and_every_company_have_their_officers()
    {
        using var folder = new TemporaryFolder();
        new LivingDistrict(Plan).WriteDirectory(folder.Path);
        var companies = File.ReadLines(Path.Combine(folder.Path, "enterprises.csv")).Skip(1).Select(row => row.Split(',')).ToList();
        var officers = File.ReadLines(Path.Combine(folder.Path, "officers.csv")).Skip(1).Select(row => row.Split(',')[0]).ToHashSet();

        Assert.Contains("district", officers);
        Assert.All(companies, company => Assert.All([company[5], company[6], "town-" + company[2]], id => Assert.Contains(id, officers)));
    }

    [Fact]
    public void A_plan_out_of_range_is_refused_by_name()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => new LivingDistrict(Plan with { Companies = 3 }));

        Assert.Contains("Companies", refusal.Message, StringComparison.Ordinal);
    }

    private static List<string> Texts(LivingPlan plan, int count) =>
        [.. new LivingDistrict(plan).Lines().Take(count).Select(line => $"{line.DueAt} {Text(line)}")];

    private static bool Is(LivingLine line, string type) => Text(line).Contains($"\"type\": \"{type}\"", StringComparison.Ordinal);

    private static string Text(LivingLine line) => Encoding.UTF8.GetString(line.Line);
}
