using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>An act as done within a transaction.</summary>
internal sealed record Acted(ActResult Result, AlertTransition? Step = null, IReadOnlyList<InboxArrival>? Arrivals = null);

/// <summary>Writes acts and what follows from them.</summary>
internal sealed class ActRows(DeliveryRows deliveries)
{
    private const string Insert = """
        INSERT INTO acts (act_id, alert_id, at, made_by, kind, note, to_officer, answer, finding, workers, fen, mediated)
        VALUES (@Id, @AlertId, @At, @By, @Kind, @Note, @To, @Answer, @Finding, @Workers, @Fen, @Mediated)
        """;

    private const string Acknowledge =
        "UPDATE alerts SET acknowledged_at = @At, acknowledged_by = @By, changed_at = @At WHERE alert_id = @AlertId";

    private const string Release = "UPDATE alerts SET released_at = @At, changed_at = @At WHERE alert_id = @AlertId";

    private const string Assign = "UPDATE alerts SET assigned_to = @To, changed_at = @At WHERE alert_id = @AlertId";

    private const string Touch = "UPDATE alerts SET changed_at = @At WHERE alert_id = @AlertId";

    private const string Resolve = """
        UPDATE alerts SET resolved_at = @At, changed_at = @At, finding = @Finding, workers = @Workers, fen = @Fen, mediated = @Mediated,
            outcome_note = @Note
        WHERE alert_id = @AlertId
        """;

    // What is handed over is what was last said of the alert to its first hearers.
    private const string LastTold =
        "SELECT MAX(step_no) FROM steps WHERE alert_id = @AlertId AND transition IN ('raised', 'level_rose')";

    /// <summary>What came of the key before; <c>null</c> = it is new.</summary>
    public ActResult? Earlier(Work work, AlertAct act) =>
        work.First<ActContent>(ActContent.Select, new { act.Id }) is not { } earlier ? null
        : earlier == ActContent.Of(act) ? ActResult.Repeated
        : ActResult.KeyUsed;

    public Acted Do(Work work, AlertRow alert, int company, AlertAct act, Officer? to, ChairRuling ruling, Instant now)
    {
        var content = ActContent.Of(act);
        var values = new
        {
            act.Id,
            content.AlertId,
            At = now.Milliseconds,
            act.By,
            content.Kind,
            content.Note,
            content.To,
            Answer = (string?)null,
            content.Finding,
            content.Workers,
            content.Fen,
            content.Mediated,
        };
        work.Execute(Insert, values);
        work.Execute(
            act.Kind switch
            {
                ActKind.Acknowledge => Acknowledge,
                ActKind.Release => Release,
                ActKind.Assign => Assign,
                ActKind.Resolve => Resolve,
                _ => Touch,
            },
            values);
        return act.Kind switch
        {
            ActKind.Acknowledge => Made(work, alert, act, alert.Step(company, TransitionKind.Acknowledged, now, [], alert.Title, ""), now),
            ActKind.Resolve => Made(work, alert, act, alert.Step(company, TransitionKind.Resolved, now, [], alert.Title, ""), now),
            ActKind.Release => Made(work, alert, act, Released(alert, company, ruling, now), now),
            ActKind.Assign => HandOver(work, act, to!, now),
            _ => new Acted(ActResult.Done),
        };
    }

    /// <summary>Keeps an officer's answer beside the acts.</summary>
    public static void Answer(Work work, string alertId, string officer, string answer, string? note, Instant now) => work.Execute(Insert, new
    {
        Id = Guid.NewGuid().ToString("N"),
        AlertId = alertId,
        At = now.Milliseconds,
        By = officer,
        Kind = "answer",
        Note = note,
        To = (string?)null,
        Answer = answer,
        Finding = (string?)null,
        Workers = (long?)null,
        Fen = (long?)null,
        Mediated = (long?)null,
    });

    private static AlertTransition Released(AlertRow alert, int company, ChairRuling ruling, Instant now) => alert.Step(
        company, TransitionKind.Released, now, [.. ruling.Inside.Select(officer => new Recipient(officer, NotifyReason.Released))], ruling.Title,
            ruling.Body);

    private Acted Made(Work work, AlertRow alert, AlertAct act, AlertTransition step, Instant now)
    {
        if (StepRows.Add(work, step, alert.EnterpriseId, evidence: null, act.By, act.Note) is not { } number)
        {
            return new Acted(ActResult.Done);
        }

        var told = new Told(step.AlertId, number, step.Transition.Name());
        return new Acted(ActResult.Done, step, [
            .. step.Recipients.Select(recipient => deliveries.Add(work, told, recipient.Officer, recipient.Reason.Name(), step.At, now))
                .OfType<InboxArrival>(),
        ]);
    }

    private Acted HandOver(Work work, AlertAct act, Officer to, Instant now)
    {
        var told = new Told(act.AlertId, work.First<long>(LastTold, new { act.AlertId }), "assigned");
        return new Acted(ActResult.Done, null, deliveries.Add(work, told, to, "assigned", now, now) is { } arrival ? [arrival] : []);
    }
}
