using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LaborRisk.Ingest;
using LaborRisk.WholeProduct.Desk;
using LaborRisk.WholeProduct.Replay;

namespace LaborRisk.WholeProduct.Live;

/// <summary>The journal has its room reserved, the ledger has none: what is decided meanwhile must be in it later, and once.</summary>
[Collection(ReplayTests.Name)]
public sealed class FullLedgerFacts(SimulatedDistrict district)
{
    private const int LinesPerRequest = 40;

    private static JsonObject Settings => new()
    {
        ["clock"] = "events",
        ["journal"] = new JsonObject { ["segmentMiB"] = 8, ["largestMiB"] = 16 },
    };

    [RootFact]
    public async Task A_ledger_without_room_stops_neither_the_service_nor_its_restart_and_gets_every_decision_when_there_is_room()
    {
        using var disk = new SmallDisk(district.Folder(), mebiBytes: 48);
        var data = Path.Combine(disk.Folder, "data");
        var requests = district.Lines.Chunk(LinesPerRequest).ToList();
        var service = await LiveService.StartAsync(district, data, Settings);
        try
        {
            var next = 0;
            while (LedgerFile.EngineSteps(data).Count == 0)
            {
                await service.TakeAsync(requests[next++]);
            }

            disk.Fill();
            while (await SendAsync(service, requests[next]) == HttpStatusCode.Accepted)
            {
                next++;
            }

            var told = await ReadyAsync(service);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, told.Status);
            Assert.Contains("ledger.db", told.Text, StringComparison.Ordinal);
            Assert.Contains("腾出空间", told.Text, StringComparison.Ordinal);
            var decided = LedgerFile.EngineSteps(data).Count;

            await service.KillAsync();
            service.Dispose();
            GiveBackWhatTheJournalReserved(data);
            disk.Fill();
            service = await LiveService.StartAsync(district, data, Settings);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadyAsync(service)).Status);
            Assert.Equal(HttpStatusCode.TooManyRequests, await SendAsync(service, requests[next]));
            Assert.Equal(decided, LedgerFile.EngineSteps(data).Count);

            disk.Empty();
            await Eventually.BecomesTrueAsync(async () => (await ReadyAsync(service)).Status == HttpStatusCode.OK);
            Assert.True(LedgerFile.EngineSteps(data).Count > decided);
            foreach (var request in requests.Skip(next))
            {
                await service.TakeAsync(request);
            }

            Assert.Equal(0, await service.StopAsync());
        }
        finally
        {
            service.Dispose();
        }

        var whole = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(district.Replay().Written.Alerts));
        Assert.Equal(Written.Lines(whole).Select(ToldStep.Of), LedgerFile.EngineSteps(data));
    }

    /// <summary>As each start does first; what lives on the same disk may be quicker to use it.</summary>
    private static void GiveBackWhatTheJournalReserved(string data) =>
        Journal.Open(Path.Combine(data, "journal"), new JournalLimits(), TimeProvider.System).Dispose();

    private static async Task<HttpStatusCode> SendAsync(LiveService service, byte[][] lines)
    {
        using var answer = await service.PostAsync(lines);
        return answer.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, string Text)> ReadyAsync(LiveService service)
    {
        using var answer = await service.GetAsync("/readyz", null);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
