using LaborRisk.Ledger;
using LaborRisk.Server.Accounts;
using LaborRisk.WholeProduct.Desk;

namespace LaborRisk.WholeProduct.Accounts;

public sealed class AccessTableFacts
{
    private static readonly AccessTable Table = AccessTable.Read();

    [Fact]
    public void The_columns_are_anyone_every_role_and_every_kind_of_token() => Assert.Equal(
        ["anyone", .. Enum.GetValues<Role>().Select(role => role.Name()),
            .. Enum.GetValues<TokenKind>().Select(kind => kind.ToString().ToLowerInvariant())],
        Table.Callers);

    [Fact]
    public void Every_act_has_a_row() =>
        Assert.All(Enum.GetValues<ActKind>(), act => Assert.Contains(Table.Rows, row => row.Route == $"act {act.Name()}"));

    [Fact]
    public async Task The_table_has_the_routes_of_the_service_no_more_and_no_less()
    {
        await using var host = await DeskHost.StartJoinedAsync();

        Assert.Equal(
            Table.Rows.Select(row => row.Route).Where(route => !route.StartsWith("act ", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            host.Routes().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_route_without_a_row_is_refused_to_everybody()
    {
        Assert.Equal(Reach.None, Table.Of("GET /api/forgotten", "administrator"));
        await using var host = await DeskHost.StartAsync();

        Assert.Equal(404, (await host.SignedIn("root", Role.Administrator).GetAsync("/api/forgotten")).Status);
    }

    [Fact]
    public async Task Every_route_answers_every_caller_as_the_table_says()
    {
        await using var host = await DeskHost.StartJoinedAsync(signInsPerMinute: 10_000);
        var district = new Trial(host);
        var wrong = new List<string>();
        foreach (var row in Table.Rows)
        {
            foreach (var (caller, reach) in row.Reaches)
            {
                foreach (var own in new[] { true, false })
                {
                    var status = await district.TryAsync(row.Route, caller, own);
                    if (!Fits(row.Route, reach, own, status))
                    {
                        wrong.Add($"{row.Route} by {caller}, {(own ? "own" : "foreign")}, {reach}: {status}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task No_answer_to_a_town_or_an_inside_officer_holds_anything_foreign()
    {
        await using var host = await DeskHost.StartJoinedAsync();
        var district = new Trial(host);
        var foreign = Town.Companies[Town.Foreign];
        var gets = Table.Rows.Select(row => row.Route)
            .Where(route => route.StartsWith("GET ", StringComparison.Ordinal) && !route.Contains("library", StringComparison.Ordinal));
        foreach (var route in gets)
        {
            foreach (var caller in new[] { Role.TownUnion, Role.GridMediator, Role.UnionChair })
            {
                foreach (var own in new[] { true, false })
                {
                    var text = (await district.AskAsync(route, caller.Name(), own)).Text;

                    Assert.All(
                        ["a-foreign", foreign.Id, foreign.Name, foreign.UnionChairId, Town.WestUnion.Id],
                        word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
                }
            }
        }
    }

    /// <summary>Refused is 401 or 403; allowed is anything else, but 404 for what lies outside one's own.</summary>
    private static bool Fits(string route, Reach reach, bool own, int status) => reach switch
    {
        Reach.None => status is 401 or 403,
        Reach.Own when !own && Trial.NamesSomething(route) => status == 404,
        Reach.Yes when route is "GET /api/session" or "POST /api/session/link" => status is 200 or 401,
        Reach.Yes when route is "POST /api/session" => status is 401 or 423,
        Reach.Own or Reach.All when Trial.NamesSomething(route) => status is 200 or 409 or 422,
        _ => status is not (401 or 403 or >= 500),
    };
}
