using LaborRisk.Domain;
using LaborRisk.Ledger;
using LaborRisk.Server.Accounts;
using Microsoft.AspNetCore.Http;

namespace LaborRisk.Server.Desk;

/// <summary>The desk: alerts within sight, what was done, what can be done.</summary>
internal sealed class DeskRoutes(
    AlertDesk desk, AlertFigures figures, CurrentDistrict district, AccountStore accounts, AccessTable access, TimeProvider clock)
{
    private const string EveryState = "all";

    public IResult List(
        HttpContext http, string? state = null, string? level = null, string? town = null, string? topic = null, string? q = null,
        string? after = null)
    {
        if (state is not (null or "" or "open" or "closed" or EveryState))
        {
            return Faults.Field("state", "应为 open、closed 或 all", "must be open, closed or all");
        }

        PageMark? mark = null;
        if (!string.IsNullOrEmpty(after))
        {
            if (!PageMark.TryParse(after, out var given))
            {
                return Faults.Field("after", "不是上一页给出的位置", "not a place that a page before gave");
            }

            mark = given;
        }

        bool? resolved = state switch { "closed" => true, EveryState => null, _ => false };
        var page = desk.List(
            http.Caller().Sight, new AlertRequest(resolved, Any(level), Any(town), Any(topic), Any(q?.Trim()), mark));
        return Results.Json(
            new AlertsAnswer(Now.ToString(), [.. page.Items.Select(AlertForms.Item)], page.Next?.ToString()),
            DeskJson.Readable.AlertsAnswer);
    }

    public IResult Get(HttpContext http, string id) =>
        desk.Find(http.Caller().Sight, id) is { } detail ? Answer(http.Caller(), detail) : Faults.NotFound;

    public async Task<IResult> ActAsync(HttpContext http, string id)
    {
        if (await http.ReadAsync(DeskJson.Readable.ActForm) is not { } form)
        {
            return Faults.NotJson;
        }

        if (!ActKinds.TryParse(form.Kind, out var kind))
        {
            return Faults.Field("kind", "不是已知的操作", "not a known act");
        }

        var caller = http.Caller();
        if (access.Of($"act {kind.Name()}", caller.Kind) == Reach.None)
        {
            return Faults.NotAllowed;
        }

        if (desk.Find(caller.Sight, id) is not { } before)
        {
            return Faults.NotFound;
        }

        var (act, fault) = ActForms.Read(form, kind, id, caller.Name, http.Request.Headers["Idempotency-Key"].ToString());
        if (act is null)
        {
            return fault!;
        }

        var to = act.To is null ? null : district.Current.Assignee(act.To, before.Alert.Town);
        return desk.Do(caller.Sight, act, to) switch
        {
            ActResult.Done or ActResult.Repeated => Get(http, id),
            ActResult.NotFound => Faults.NotFound,
            ActResult.KeyUsed => Faults.KeyUsed,
            ActResult.NotAssignable => Faults.Field("to", "不能交办给此人", "this officer cannot be given the alert"),
            _ => act.Kind == ActKind.Release && desk.Rule(before.Alert).Withheld is { } reason ? Faults.Withheld(reason) : Faults.DoesNotFit,
        };
    }

    /// <summary>Who may be handed an alert: everybody for the district, the town's own for a town.</summary>
    public IResult Officers(HttpContext http)
    {
        var town = (http.Caller().Sight as Sight.Town)?.Name;
        var officers = district.Current.Assignees()
            .Where(officer => http.Caller().Sight is Sight.District || town is not null && officer.Scope == town)
            .Select(officer => new OfficerItem(officer.Id, officer.Name, officer.Role.Name(), officer.Scope));
        return Results.Json(new OfficersAnswer([.. officers]), DeskJson.Readable.OfficersAnswer);
    }

    public IResult Summary(HttpContext http)
    {
        var sums = figures.Of(http.Caller().Sight);
        return Results.Json(
            new SummaryAnswer(Now.ToString(), sums.Open, sums.Closed, sums.WorkersHelped, sums.YuanRecovered, sums.MediationSuccess, sums.Waiting),
            DeskJson.Readable.SummaryAnswer);
    }

    private Instant Now => Instant.From(clock.GetUtcNow());

    private IResult Answer(Caller caller, AlertDetail detail)
    {
        var ruling = desk.Rule(detail.Alert);
        var standing = detail.Alert.Standing(ruling);
        var allowed = Enum.GetValues<ActKind>().Where(act => standing.Allows(act) && access.Of($"act {act.Name()}", caller.Kind) != Reach.None);
        return Results.Json(AlertForms.Full(Now, detail, ruling.Withheld, allowed, district.Current, NameOf), DeskJson.Readable.AlertFull);
    }

    /// <summary>Officers answer under their id, accounts act under their name.</summary>
    private string NameOf(string by) => district.Current.NameOf(by) ?? accounts.Find(by)?.DisplayName ?? by;

    private static string? Any(string? filter) => string.IsNullOrEmpty(filter) ? null : filter;
}
