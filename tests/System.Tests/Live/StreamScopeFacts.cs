using System.Text;
using LaborRisk.Domain;
using LaborRisk.Ledger;
using LaborRisk.WholeProduct.Desk;

namespace LaborRisk.WholeProduct.Live;

/// <summary>What the joined service's stream tells to whom, while alerts of two towns rise and the desk tells a chair.</summary>
public sealed class StreamScopeFacts
{
    private static readonly string[] Heavy = ["wage_complaint", "insolvency_filing", "work_stoppage", "arbitration_filed", "court_enforcement", "production_halt"];

    [Fact]
    public async Task Each_is_told_only_what_is_theirs()
    {
        await using var host = await DeskHost.StartJoinedAsync();
        using var stop = new CancellationTokenSource();
        var desk = host.SignedIn("desk", Role.DistrictDesk, "desk");
        var toDesk = await HearAsync(desk, stop.Token);
        var toTown = await HearAsync(host.SignedIn("east", Role.TownUnion, Town.EastUnion.Id, Town.East), stop.Token);
        var toMediator = await HearAsync(host.SignedIn("grid", Role.GridMediator, Town.EastMediator.Id, Town.East), stop.Token);
        var toChair = await HearAsync(host.SignedIn("chair", Role.UnionChair, Town.Chair(Town.Auto).Id), stop.Token);
        var toForeignChair = await HearAsync(host.SignedIn("west", Role.UnionChair, Town.Chair(Town.Foreign).Id), stop.Token);
        var toWall = await HearAsync(host.WithToken(host.Get<TokenStore>().Add(TokenKind.Wall, "wall", "test").Secret), stop.Token);

        await SendAsync(host, Town.Foreign);
        await SendAsync(host, Town.Auto);
        string AlertOf(int company) => host.Get<AlertDesk>().List(new Sight.District(), new AlertRequest()).Items
            .FirstOrDefault(alert => alert.EnterpriseId == Town.Companies[company].Id)?.AlertId ?? "";
        await Eventually.BecomesTrueAsync(() => AlertOf(Town.Foreign).Length > 0 && AlertOf(Town.Auto).Length > 0);
        await desk.ActAsync(AlertOf(Town.Foreign), new { kind = "acknowledge" });
        await desk.ActAsync(AlertOf(Town.Auto), new { kind = "acknowledge" });
        Assert.Equal(200, (await desk.ActAsync(AlertOf(Town.Auto), new { kind = "release" })).Status);

        // A health event goes to everybody: behind two more of them nothing is on its way any longer.
        var healths = toDesk.Health;
        StreamEar[] all = [toDesk, toTown, toMediator, toChair, toForeignChair, toWall];
        await Eventually.BecomesTrueAsync(() => all.All(ear => ear.Health > healths + 1));
        await stop.CancelAsync();

        Assert.All(
            [Town.Foreign, Town.Auto], company => Assert.Contains(toDesk.Of("alert"), data => data.Contains(Town.Companies[company].Id, StringComparison.Ordinal)));
        Assert.Contains(toDesk.Of("alert"), data => data.Contains("\"officerId\"", StringComparison.Ordinal));
        foreach (var ear in (StreamEar[])[toTown, toMediator])
        {
            Assert.Equal(["change", "health", "notice"], ear.Kinds);
            Assert.All(ear.Of("change").Concat(ear.Of("notice")), data => Assert.Equal("{}", data));

            // A nudge for every alert alike, wherever and however kept from them.
            Assert.Equal(toDesk.Of("alert").Count + toDesk.Of("change").Count, ear.Of("change").Count);
        }

        foreach (var ear in (StreamEar[])[toTown, toMediator, toChair, toForeignChair])
        {
            Assert.All(ear.Of("health"), data => Assert.Equal(["at", "status", "simulated"], Fields(data)));
        }

        // Within an hour no count moves.
        Assert.All(
            toDesk.Of("health").Concat(toWall.Of("health")).GroupBy(HourOf),
            hour => Assert.Single(hour.Select(data => data[data.IndexOf("\"accepted\"", StringComparison.Ordinal)..]).Distinct()));

        Assert.Equal(["health", "notice"], toChair.Kinds);
        Assert.Equal(["{}"], toChair.Of("notice").Distinct());
        Assert.Equal(["health"], toForeignChair.Kinds);
        Assert.NotEmpty(toWall.Of("alert"));
        Assert.All(toWall.Of("alert"), data =>
        {
            Assert.DoesNotContain("officerId", data, StringComparison.Ordinal);
            Assert.Contains("\"recipients\":[]", data, StringComparison.Ordinal);
            Assert.Contains("\"body\":\"\"", data, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_stream_ends_with_the_session_the_token_or_the_role_it_was_opened_with()
    {
        await using var host = await DeskHost.StartJoinedAsync();
        var leaves = host.SignedIn("out", Role.DistrictDesk, "desk");
        var moved = host.SignedIn("moved", Role.TownUnion, Town.EastUnion.Id, Town.East);
        var stays = host.SignedIn("stays", Role.DistrictDesk, "desk");
        var token = host.Get<TokenStore>().Add(TokenKind.Wall, "wall", "test");
        var ends = new List<Task>();
        foreach (var visitor in (Visitor[])[leaves, moved, host.WithToken(token.Secret)])
        {
            ends.Add(EndAsync(await visitor.OpenAsync("GET", "/api/stream")));
        }

        var last = EndAsync(await stays.OpenAsync("GET", "/api/stream"));
        await leaves.SendAsync("DELETE", "/api/session", null);
        host.Get<AccountStore>().Change(host.Get<AccountStore>().Find("moved")! with { Town = Town.West });
        host.Get<TokenStore>().Revoke(token.Id);
        host.Clock.Turn(TimeSpan.FromSeconds(15));

        await Task.WhenAll(ends).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.False(last.IsCompleted);
    }

    private static async Task EndAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            await using var stream = await answer.Content.ReadAsStreamAsync();
            var bytes = new byte[4_096];
            try
            {
                while (await stream.ReadAsync(bytes) > 0)
                {
                }
            }
            catch (IOException)
            {
                // Cut off is an end too.
            }
        }
    }

    private static string[] Fields(string data) =>
        [.. System.Text.Json.JsonDocument.Parse(data).RootElement.EnumerateObject().Select(field => field.Name)];

    private static string HourOf(string data) => System.Text.Json.JsonDocument.Parse(data).RootElement.GetProperty("at").GetString()![..13];

    private static async Task<StreamEar> HearAsync(Visitor visitor, CancellationToken stop) => new(await visitor.OpenAsync("GET", "/api/stream"), stop);

    /// <summary>Reports that raise the company's score well over every level, and searches of enough workers for the gate inside.</summary>
    private static async Task SendAsync(DeskHost host, int company)
    {
        var id = Town.Companies[company].Id;
        var now = Town.Raised;
        var lines = new StringBuilder();
        for (var worker = 0; worker < 14; worker++)
        {
            lines.Append($$"""{"type":"worker-query","id":"q-{{company}}-{{worker}}","enterpriseId":"{{id}}","workerId":"w-{{worker}}","text":"公司拖欠工资三个月了怎么办","at":"{{now.Plus(worker * Instant.Second)}}"}""").Append('\n');
        }

        foreach (var kind in Heavy)
        {
            lines.Append($$"""{"type":"enterprise-event","id":"e-{{company}}-{{kind}}","enterpriseId":"{{id}}","kind":"{{kind}}","persons":30,"at":"{{now.Plus(60 * Instant.Second)}}"}""").Append('\n');
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/events") { Content = new StringContent(lines.ToString()) };
        request.Headers.Authorization = new("Bearer", host.Get<TokenStore>().Add(TokenKind.Ingest, $"to {company}", "test").Secret);
        using var answer = await host.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, answer.StatusCode);
    }
}
