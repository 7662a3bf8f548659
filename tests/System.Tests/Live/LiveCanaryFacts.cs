using System.Text;
using LaborRisk.WholeProduct.Replay;

namespace LaborRisk.WholeProduct.Live;

/// <summary>Accounts, texts and ids that cannot be mistaken go in; nothing that the service writes, says or answers may hold them.</summary>
[Collection(ReplayTests.Name)]
public sealed class LiveCanaryFacts(SimulatedDistrict district)
{
    private const string Account = "canary-account-7Q";
    private const string Words = "金丝雀暗语珊瑚企业拖欠工资怎么办";
    private const string Id = "canary-id-4Z";

    [Fact]
    public async Task No_journal_snapshot_log_or_answer_holds_an_account_or_a_text()
    {
        var data = Path.Combine(district.Folder(), "data");
        var first = await LiveService.StartAsync(district, data);
        await SendAsync(first, 0);
        await first.KillAsync();
        first.Dispose();
        using var second = await LiveService.StartAsync(district, data);
        using var stream = await StreamClient.OpenAsync(second);
        await SendAsync(second, 1);
        using var wall = await second.GetAsync("/api/wall", "wall");
        using var metrics = await second.GetAsync("/metrics", "metrics");
        using var strange = await second.GetAsync($"/api/{Account}?text={Words}", "wall");
        var told = string.Concat(
            await wall.Content.ReadAsStringAsync(), await metrics.Content.ReadAsStringAsync(), await strange.Content.ReadAsStringAsync(),
            string.Concat((await stream.ReadAsync(2)).Select(line => line.Data)));
        Assert.Equal(0, await second.StopAsync());

        Assert.Empty(Found(Encoding.UTF8.GetBytes(told + first.Said + second.Said)));
        var files = Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).ToList();
        Assert.True(files.Count >= 7, "Too few files to mean anything.");
        Assert.Empty(files.SelectMany(path => Found(File.ReadAllBytes(path)).Select(canary => $"{canary} in {Path.GetFileName(path)}")));
    }

    private async Task SendAsync(LiveService service, int round)
    {
        var lines = Enumerable.Range(0, 60).SelectMany(number => (string[])[Query(round, number), Broken(round, number)]).Select(Encoding.UTF8.GetBytes);

        var answer = await service.TakeAsync(lines);

        Assert.Equal(60, (int)answer["accepted"]!);
        Assert.Empty(Found(Encoding.UTF8.GetBytes(answer.ToJsonString())));
    }

    private string Query(int round, int number) =>
        $"{{\"type\":\"worker-query\",\"id\":\"{Id}-{round}-{number}\",\"enterpriseId\":\"{district.Companies[number % 4].Id}\","
        + $"\"workerId\":\"{Account}-{number}\",\"text\":\"{Words}\",\"at\":\"2025-03-0{1 + round}T{8 + (number / 10):D2}:00:00+08:00\"}}";

    private string Broken(int round, int number) => (number % 4) switch
    {
        0 => Query(round, number)[..^12],
        1 => Query(round, number).Replace("\"at\"", $"\"{Words}\"", StringComparison.Ordinal),
        2 => Query(round, number).Replace("worker-query", Account, StringComparison.Ordinal),
        _ => $"{Words} {Account}",
    };

    private static IEnumerable<string> Found(byte[] bytes) => ((string[])[Account, Words[..7], Id]).Where(canary =>
        ((byte[][])[Encoding.UTF8.GetBytes(canary), Encoding.Unicode.GetBytes(canary), Encoding.UTF8.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(canary)))])
            .Any(form => bytes.AsSpan().IndexOf(form) >= 0));
}
