using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LaborRisk.WholeProduct.Replay;

namespace LaborRisk.WholeProduct.Live;

/// <summary>Limits by address see the visitor's only where the proxy that names it is trusted.</summary>
[Collection(ReplayTests.Name)]
public sealed class TrustedProxyFacts(SimulatedDistrict district)
{
    [Theory]
    [InlineData("", false)]
    [InlineData("192.0.2.1;198.51.100.0/24", false)]
    [InlineData("192.0.2.1;127.0.0.1", true)]
    [InlineData("127.0.0.0/8", true)]
    public async Task A_forwarded_address_counts_from_a_trusted_peer_alone(string proxies, bool isBelieved)
    {
        using var service = await LiveService.StartAsync(
            district, Path.Combine(district.Folder(), "data"), new JsonObject { ["clock"] = "arrival", ["trustedProxies"] = proxies });

        // One address speaks for two visitors of an enterprise, no more.
        var counted = new List<bool>();
        for (var visitor = 1; visitor <= 4; visitor++)
        {
            counted.Add(await AskAsync(service, visitor, $"203.0.113.{visitor}"));
        }

        Assert.Equal(isBelieved ? [true, true, true, true] : [true, true, false, false], counted);

        // What a visitor writes in front of what the proxy adds is not believed either.
        Assert.Equal(isBelieved, await AskAsync(service, 5, "203.0.113.1, 203.0.113.5"));
        Assert.Equal(isBelieved, await AskAsync(service, 6, "203.0.113.7, 203.0.113.5"));
        Assert.False(await AskAsync(service, 7, "203.0.113.8, 203.0.113.5"));
    }

    private async Task<bool> AskAsync(LiveService service, int visitor, string forwarded)
    {
        using var client = new HttpClient { BaseAddress = service.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        using var answer = await client.PostAsJsonAsync(
            "/api/library/search",
            new { text = "公司拖欠工资怎么办", visitor = $"visitor-of-a-browser-{visitor}", join = true, enterpriseId = district.Companies[0].Id });
        return (bool)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["joined"]!;
    }
}
