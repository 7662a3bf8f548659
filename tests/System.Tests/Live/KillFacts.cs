using System.Net;
using System.Text;
using LaborRisk.WholeProduct.Replay;

namespace LaborRisk.WholeProduct.Live;

/// <summary>What was answered 202 is there after any kill, and the alerts are those of a run that was never killed.</summary>
[Collection(ReplayTests.Name)]
public sealed class KillFacts(SimulatedDistrict district)
{
    private const int LinesPerRequest = 40;

    private static int Kills => Effort.IsLong ? 10 : 2;

    [Fact]
    public async Task Killed_at_any_moment_it_loses_nothing_and_decides_nothing_twice()
    {
        var whole = district.Replay();
        var data = Path.Combine(district.Folder(), "data");
        var requests = district.Lines.Chunk(LinesPerRequest).ToList();
        var random = new System.Random(20_261_122);
        var killAt = Enumerable.Range(0, Kills).Select(_ => random.Next(1, requests.Count - 1)).ToHashSet();
        var service = await LiveService.StartAsync(district, data);
        try
        {
            for (var i = 0; i < requests.Count; i++)
            {
                if (killAt.Remove(i))
                {
                    var sending = SendAsync(service, requests[i]);
                    await Task.Delay(random.Next(0, 12));
                    await service.KillAsync();
                    var answered = await sending;
                    service.Dispose();
                    service = await LiveService.StartAsync(district, data);

                    // Without an answer it is sent again; what was there already is a duplicate.
                    i -= answered ? 0 : 1;
                }
                else
                {
                    Assert.True(await SendAsync(service, requests[i]));
                }
            }

            Assert.Equal(whole.Summary!.Accepted.Values.Sum(), await service.MetricAsync("records_accepted_total"));
            Assert.Equal(0, await service.StopAsync());
        }
        finally
        {
            service.Dispose();
        }

        Assert.NotEmpty(whole.Written.Alerts);
        var decided = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(whole.Written.Alerts));
        Assert.Equal(Written.Lines(decided).Select(ToldStep.Of), LedgerFile.EngineSteps(data));
        await SameByReplayOfTheJournal(data, whole.Written);
    }

    private async Task SameByReplayOfTheJournal(string data, Written whole)
    {
        var output = district.Folder();

        var replayed = await House.Executable.RunAsync(
            "replay", "--journal", data, "--directory", Path.Combine(district.Root, "enterprises.csv"),
            "--officers", Path.Combine(district.Root, "officers.csv"), "--out", output);

        Assert.Equal("", replayed.Error);
        var written = Written.In(output);
        Assert.Equal(whole with { DeadLetters = "" }, written with { DeadLetters = "" });
    }

    private static async Task<bool> SendAsync(LiveService service, IEnumerable<byte[]> lines)
    {
        try
        {
            using var answer = await service.PostAsync(lines);
            return answer.StatusCode == HttpStatusCode.Accepted;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
