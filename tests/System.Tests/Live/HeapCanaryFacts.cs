using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using LaborRisk.WholeProduct.Replay;
using Xunit.Abstractions;

namespace LaborRisk.WholeProduct.Live;

/// <summary>Secrets that cannot be mistaken go through the running service; files, answers and the memory of the process are searched for them.</summary>
[Collection(ReplayTests.Name)]
public sealed class HeapCanaryFacts(SimulatedDistrict district, ITestOutputHelper report)
{
    private const string Account = "canary-account-heap-8Q";
    private const string Words = "金丝雀暗语珊瑚礁企业拖欠工资怎么办";
    private const string LibraryWords = "金丝雀暗语石榴树企业拖欠工资怎么办";
    private const string Visitor = "canary-visitor-heap-5T";
    private const string Password = "canary of a password 3W";
    private const string WebhookSecret = "canary-webhook-secret-6K";

    [Fact]
    public async Task After_their_request_no_account_and_no_text_is_in_any_file_answer_or_in_memory()
    {
        var data = Path.Combine(district.Folder(), "data");
        using var service = await LiveService.StartAsync(district, data, new JsonObject
        {
            ["clock"] = "events",
            ["delivery"] = new JsonObject { ["webhookSecret"] = WebhookSecret },
        });
        using var stream = await StreamClient.OpenAsync(service);
        var told = new StringBuilder();
        await service.TakeAsync(Enumerable.Range(0, 200).Select(Query).Select(Encoding.UTF8.GetBytes));
        told.Append(await SearchAsync(service));
        var totp = await SignInAsync(service, told);
        foreach (var (path, kind) in ((string, string)[])[("/api/wall", "wall"), ("/metrics", "metrics"), ("/library", "wall"), ("/api/nowhere?text=anything", "wall")])
        {
            using var answer = await service.GetAsync(path, kind);
            told.Append(await answer.Content.ReadAsStringAsync());
        }

        told.Append(string.Concat((await stream.ReadAsync(3)).Select(line => line.Data)));

        // What the day brings: requests of others, and a collection of garbage.
        for (var i = 0; i < 40; i++)
        {
            await service.TakeAsync(district.Lines.Skip(i * 50).Take(50));
        }

        await RuntimeDoor.CollectAsync(service.Process);
        var dump = Path.Combine(district.Folder(), "memory");
        await RuntimeDoor.DumpAsync(service.Process, dump);
        (string Name, string Text)[] canaries =
        [
            ("account", Account), ("text", Words), ("library text", LibraryWords), ("visitor", Visitor), ("password", Password), ("totp secret", totp),
            ("ingest token", service.Token("ingest")), ("webhook secret", WebhookSecret),
        ];
        var found = canaries.ToDictionary(canary => canary.Name, canary => Memory.Count(dump, canary.Text));
        File.Delete(dump);
        report.WriteLine(string.Join(", ", found.Select(each => $"{each.Key} {each.Value}")));
        Assert.Equal(0, await service.StopAsync());

        told.Append(service.Said);
        Assert.All(canaries, canary => Assert.DoesNotContain(canary.Text, told.ToString(), StringComparison.Ordinal));
        var files = Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).ToList();
        Assert.Contains(files, file => file.EndsWith("ledger.db", StringComparison.Ordinal));
        Assert.All(files, file => Assert.All(canaries, canary => Assert.True(
            Memory.Count(file, canary.Text) == (0, 0), $"{canary.Name} in {Path.GetFileName(file)}")));
        Assert.All(
            ["account", "text", "library text", "visitor"], name => Assert.True(found[name] == (0, 0), $"{name} in memory: {found[name]}"));
    }

    private string Query(int number) =>
        $"{{\"type\":\"worker-query\",\"id\":\"h-{number}\",\"enterpriseId\":\"{district.Companies[number % 4].Id}\","
        + $"\"workerId\":\"{Account}-{number}\",\"text\":\"{Words}\",\"at\":\"2025-03-01T{8 + (number / 60):D2}:{number % 60:D2}:00+08:00\"}}";

    private async Task<string> SearchAsync(LiveService service)
    {
        using var client = new HttpClient();
        var told = "";
        foreach (var join in new[] { true, false })
        {
            using var answer = await client.PostAsJsonAsync(
                new Uri(service.Address, "/api/library/search"),
                new { text = LibraryWords, visitor = Visitor, join, enterpriseId = district.Companies[0].Id });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            told += await answer.Content.ReadAsStringAsync();
        }

        return told;
    }

    /// <summary>Makes the first administrator, signs in wrongly and rightly, and asks for a second factor.</summary>
    /// <returns>The secret of the second factor.</returns>
    private static async Task<string> SignInAsync(LiveService service, StringBuilder told)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = service.Address };
        using var made = await client.PostAsJsonAsync("/api/setup", new { code = service.Token("setup"), name = "root", password = Password, displayName = "管理员" });
        Assert.Equal(HttpStatusCode.NoContent, made.StatusCode);
        using var wrong = await client.PostAsJsonAsync("/api/session", new { name = "root", password = Password + "?" });
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        told.Append(await wrong.Content.ReadAsStringAsync());
        using var right = await client.PostAsJsonAsync("/api/session", new { name = "root", password = Password });
        var session = await right.Content.ReadAsStringAsync();
        told.Append(session);
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/api/session/totp") { Content = JsonContent.Create(new { }) };
        ask.Headers.Add("Cookie", right.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        ask.Headers.Add("X-CSRF-Token", (string)JsonNode.Parse(session)!["csrf"]!);
        using var secret = await client.SendAsync(ask);
        return (string)JsonNode.Parse(await secret.Content.ReadAsStringAsync())!["secret"]!;
    }
}
