using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>The desk's side of the ledger: what somebody may see, and what they do about it.</summary>
public sealed class AlertDesk(LedgerStore store, Func<IDistrict> district, Transports transports, LedgerNews news, TimeProvider clock)
{
    private readonly ActRows acts = new(new DeliveryRows(transports));

    /// <summary>Newest change first.</summary>
    public AlertPage List(Sight sight, AlertRequest request)
    {
        var rows = store.Read(work => work.Query<AlertRow>(
            $"""
            SELECT {AlertRow.Columns} {AlertRow.From}
            WHERE {sight.Where} {Conditions(request)}
            ORDER BY a.changed_at DESC, a.alert_id
            LIMIT @Limit
            """,
            new
            {
                SightTown = sight.TownName,
                SightOfficer = sight.Officer,
                request.Level,
                request.Town,
                request.Topic,
                Within = $"%{Escaped(request.Search)}%",
                Beginning = $"{Escaped(request.Search)}%",
                AfterMs = request.After?.ChangedMs,
                AfterId = request.After?.AlertId,
                Limit = request.Size + 1,
            }));
        return rows.Count <= request.Size
            ? new AlertPage(rows, null)
            : new AlertPage(rows[..request.Size], new PageMark(rows[request.Size - 1].ChangedMs, rows[request.Size - 1].AlertId));
    }

    /// <returns><c>null</c> = there is none, or it lies outside the sight.</returns>
    public AlertDetail? Find(Sight sight, string alertId) => store.Read(work =>
    {
        var values = new { AlertId = alertId };
        return One(work, sight, alertId) is not { } alert
            ? null
            : new AlertDetail(
                alert,
                work.Query<StepRow>(StepRow.Select, values),
                work.Query<ActRow>(ActRow.Select, values),
                work.Query<DeliveryRow>(DeliveryRow.Select, values));
    });

    /// <summary>What the gates say of an alert now.</summary>
    public ChairRuling Rule(AlertRow alert) => Rule(district(), alert).Ruling;

    /// <summary>Does an act if it fits: the act, its step and the outbox rows in one transaction, or nothing.</summary>
    public ActResult Do(Sight sight, AlertAct act, Officer? to = null)
    {
        var now = Instant.From(clock.GetUtcNow());
        var known = district();
        var done = store.Write(work =>
        {
            if (One(work, sight, act.AlertId) is not { } alert)
            {
                return new Acted(ActResult.NotFound);
            }

            if (acts.Earlier(work, act) is { } earlier)
            {
                return new Acted(earlier);
            }

            var (company, ruling) = Rule(known, alert);
            return !alert.Standing(ruling).Allows(act.Kind) ? new Acted(ActResult.DoesNotFit)
                : act.Kind == ActKind.Assign && !Assignable(alert, to) ? new Acted(ActResult.NotAssignable)
                : acts.Do(work, alert, company, act, to, ruling, now);
        });
        if (done.Result == ActResult.Done)
        {
            news.Tell(done.Arrivals ?? [], done.Step, act.AlertId);
        }

        return done.Result;
    }

    /// <summary>Whether the officer may be given the alert: nobody inside the enterprise, and only the desk's own where only the desk was
    /// told.</summary>
    public static bool Assignable(AlertRow alert, Officer? officer) =>
        officer is { InsideEnterprise: false } && officer.Id != alert.ChairId && officer.Role switch
        {
            OfficerRole.DistrictUnion => true,
            OfficerRole.TownUnion or OfficerRole.GridMediator => !alert.DeskOnly && officer.Scope == alert.Town,
            OfficerRole.Lawyer => !alert.DeskOnly,
            _ => false,
        };

    private static (int Company, ChairRuling Ruling) Rule(IDistrict known, AlertRow alert)
    {
        var company = Signal.DistrictOnly;
        return alert.EnterpriseId == StepRows.District.Id || known.TryFind(alert.EnterpriseId, out company)
            ? (company, known.Rule(company, alert.Evidence))
            : (Signal.DistrictOnly, ChairRuling.No(WithheldReason.UnknownEnterprise, []));
    }

    private static AlertRow? One(Work work, Sight sight, string alertId) => work.First<AlertRow>(
        $"SELECT {AlertRow.Columns} {AlertRow.From} WHERE a.alert_id = @AlertId AND {sight.Where}",
        new { AlertId = alertId, SightTown = sight.TownName, SightOfficer = sight.Officer });

    private static string Conditions(AlertRequest request) => string.Concat(
        request.Resolved switch { true => " AND a.resolved_at IS NOT NULL", false => " AND a.resolved_at IS NULL", null => "" },
        request.Level is null ? "" : " AND a.level = @Level",
        request.Town is null ? "" : " AND e.town = @Town",
        request.Topic is null ? "" : " AND a.topic = @Topic",
        request.Search is null
            ? ""
            : @" AND (e.name LIKE @Within ESCAPE '!' OR a.alert_id LIKE @Beginning ESCAPE '!' OR a.enterprise_id LIKE @Beginning ESCAPE '!')",
        request.After is null ? "" : " AND (a.changed_at < @AfterMs OR (a.changed_at = @AfterMs AND a.alert_id > @AfterId))");

    private static string? Escaped(string? search) =>
        search?.Replace("!", "!!", StringComparison.Ordinal)
            .Replace("%", "!%", StringComparison.Ordinal)
            .Replace("_", "!_", StringComparison.Ordinal);
}
