using LaborRisk.Domain;
using LaborRisk.Ledger;
using LaborRisk.WholeProduct.Desk;

namespace LaborRisk.WholeProduct.Accounts;

/// <summary>Tries routes as every kind of caller, each time in a session of its own, on things of its own town and of another.</summary>
internal sealed class Trial
{
    private readonly DeskHost host;
    private readonly Dictionary<string, Account> accounts;
    private readonly Dictionary<string, string> tokens;
    private int number;

    public Trial(DeskHost host)
    {
        this.host = host;
        host.Book.Record([Town.Alert("a-own", Town.Ordinary), Town.Alert("a-foreign", Town.Foreign)]);
        var desk = host.Get<AlertDesk>();
        foreach (var alert in new[] { "a-own", "a-foreign" })
        {
            desk.Do(new Sight.District(), new AlertAct(alert, ActKind.Acknowledge, "test", alert, null, null, null));
            desk.Do(new Sight.District(), new AlertAct(alert, ActKind.Release, "test", alert + "r", null, null, null));
        }

        accounts = Enum.GetValues<Role>().ToDictionary(role => role.Name(), role => host.Add(
            role.Name(), role, role switch
            {
                Role.TownUnion => Town.EastUnion.Id,
                Role.GridMediator => Town.EastMediator.Id,
                Role.UnionChair => Town.Chair(Town.Ordinary).Id,
                Role.DistrictDesk or Role.Approver => Town.Desk.Id,
                _ => "",
            },
            role.HasTown() ? Town.East : ""));
        tokens = Enum.GetValues<TokenKind>().ToDictionary(
            kind => kind.ToString().ToLowerInvariant(), kind => host.Get<TokenStore>().Add(kind, "test", "test").Secret);
    }

    /// <summary>Whether the route is about one alert or one notice.</summary>
    public static bool NamesSomething(string route) =>
        route.StartsWith("act ", StringComparison.Ordinal)
        || (route.Contains("{id}", StringComparison.Ordinal) && !route.Contains("tokens", StringComparison.Ordinal));

    public async Task<int> TryAsync(string route, string caller, bool own) => (await AskAsync(route, caller, own)).Status;

    public async Task<Answer> AskAsync(string route, string caller, bool own)
    {
        var visitor = accounts.TryGetValue(caller, out var account) ? host.SignedIn(account)
            : tokens.TryGetValue(caller, out var token) ? host.WithToken(token)
            : host.Anyone();
        var alert = own ? "a-own" : "a-foreign";
        number++;
        if (route.StartsWith("act ", StringComparison.Ordinal))
        {
            return await visitor.ActAsync(alert, Act(route[4..]));
        }

        var (method, pattern) = (route.Split(' ')[0], route.Split(' ')[1]);
        var path = pattern
            .Replace("{documentName}", "v1", StringComparison.Ordinal)
            .Replace("{name}", "auditor", StringComparison.Ordinal)
            .Replace("{code}", "91990001TEST000000", StringComparison.Ordinal)
            .Replace("{id}", pattern.Contains("notices", StringComparison.Ordinal) ? NoticeOf(caller, alert) : alert, StringComparison.Ordinal);
        return await visitor.SendAsync(method, path, method is "GET" or "DELETE" ? null : BodyOf(pattern), "trial");
    }

    private string NoticeOf(string caller, string alert)
    {
        var officer = accounts.TryGetValue(caller, out var account) ? account.OfficerId : Town.Desk.Id;
        var mine = host.Get<NoticeBox>().List(new NoticeReader(officer, AsChair: false)).FirstOrDefault(notice => notice.AlertId == alert);
        var somebodys = host.Get<NoticeBox>().List(new NoticeReader(Town.Chair(Town.Foreign).Id, AsChair: true)).Single();
        return alert == "a-own" && mine is not null ? mine.NoticeId : somebodys.NoticeId;
    }

    private static object Act(string kind) => kind switch
    {
        "assign" => new { kind, to = "desk" },
        "report" => new { kind, note = "已走访" },
        "resolve" => new { kind, outcome = new { finding = "nonsense" } },
        _ => new { kind },
    };

    private object BodyOf(string pattern) => pattern switch
    {
        "/api/alerts/{id}/acts" => new { kind = "acknowledge" },
        "/api/notices/{id}/answer" => new { answer = "known" },
        "/api/accounts" => new { name = $"new{number}", displayName = "新", role = "auditor" },
        _ => new { label = "墙", kind = "wall" },
    };
}
