using System.Text;
using LaborRisk.Ledger;
using LaborRisk.WholeProduct.Desk;

namespace LaborRisk.WholeProduct.Live;

/// <summary>What analysts learn of the door in the joined service, and what nobody learns.</summary>
public sealed class AnalystFacts
{
    private const string Common = "食堂饭菜不好吃";
    private const string Rare = "金丝雀珊瑚宿舍没热水";

    // A Monday.
    private static readonly DateTimeOffset Monday = new(2025, 3, 3, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task A_phrase_of_twenty_workers_is_told_without_company_and_day_and_one_of_nineteen_is_nowhere()
    {
        await using var host = await DeskHost.StartJoinedAsync();
        var analyst = host.SignedIn("analyst", Role.Analyst);
        await SendAsync(host, [
            Query("first", Monday.AddHours(-1), "first", 0, "年假有几天"),
            .. Enumerable.Range(0, 20).Select(i => Query($"c{i}", Monday.AddMinutes(20 * i), $"w{i}", i % 6, Common)),
            .. Enumerable.Range(0, 19).Select(i => Query($"r{i}", Monday.AddMinutes((20 * i) + 400), $"w{i}", i % 6, Rare)),
            .. Enumerable.Range(1, 9).Select(i => Query($"d{i}", Monday.AddDays(0.9 * i), "w0", 0, "年假有几天")),
        ]);

        var told = await analyst.GetAsync("/api/phrases");
        var item = Assert.Single(told.Json.GetProperty("items").EnumerateArray());
        Assert.Equal($$"""{"text":"{{Common}}","week":"2025-03-03"}""", item.GetRawText());
        var answers = new StringBuilder(told.Text);
        foreach (var path in (string[])["/api/set-aside", "/api/wall", "/api/alerts"])
        {
            answers.Append((await analyst.GetAsync(path)).Text);
        }

        Assert.DoesNotContain(Rare, answers + host.Log.Text, StringComparison.Ordinal);
        foreach (var path in Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != "lock"))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            foreach (var text in (string[])[Rare, Common])
            {
                Assert.True(bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) < 0, Path.GetFileName(path));
                Assert.True(bytes.ToArray().AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) < 0, Path.GetFileName(path));
            }
        }
    }

    [Fact]
    public async Task A_company_whose_searches_were_set_aside_is_shown_with_the_reason_and_without_a_number()
    {
        await using var host = await DeskHost.StartJoinedAsync();
        var analyst = host.SignedIn("analyst", Role.Analyst);
        await SendAsync(host, [
            Query("first", Monday.AddHours(-1), "first", 1, "年假有几天"),
            .. Enumerable.Range(0, 9).Select(i => Query($"b{i}", Monday.AddMilliseconds(100 * i), $"w{i}", 0, "公司拖欠工资怎么办")),
        ]);

        var told = await analyst.GetAsync("/api/set-aside");
        var item = Assert.Single(told.Json.GetProperty("items").EnumerateArray());
        Assert.Equal(Town.Companies[0].Id, item.GetProperty("enterpriseId").GetString());
        var reason = Assert.Single(item.GetProperty("reasons").EnumerateArray());
        Assert.Equal("identical_texts", reason.GetProperty("reason").GetString());
        Assert.DoesNotContain(reason.GetProperty("text").GetString()!, char.IsDigit);
        Assert.Equal(["enterpriseId", "name", "town", "reasons"], item.EnumerateObject().Select(field => field.Name));
    }

    private static async Task SendAsync(DeskHost host, object[] records)
    {
        var token = host.Get<TokenStore>().Add(TokenKind.Ingest, "test", "test").Secret;
        var answer = await host.WithToken(token).PostAsync("/api/events", records);
        Assert.Equal(records.Length, answer.Json.GetProperty("accepted").GetInt32());
    }

    private static object Query(string id, DateTimeOffset at, string worker, int company, string text) => new
    {
        type = "worker-query",
        id,
        enterpriseId = Town.Companies[company].Id,
        workerId = worker,
        text,
        at = at.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz"),
    };
}
