using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>Deliveries that have still to be sent. What was marked is never handed out again, whatever restarts in between.</summary>
public sealed class Outbox(LedgerStore store, Transports transports)
{
    private const string SelectDue = """
        SELECT d.delivery_id AS DeliveryId, COALESCE(d.notice_id, d.delivery_id) AS Key, a.alert_id AS AlertId, a.enterprise_id AS EnterpriseId, e.name AS Name, d.officer_id AS OfficerId,
            d.transport AS Transport, d.reason AS Reason, s.transition AS Transition, s.level AS Level, s.title AS Title, s.body AS Body,
            CASE WHEN s.transition = 'released' THEN 'other' ELSE a.topic END AS Topic,
            CASE WHEN s.transition = 'released' THEN 1 ELSE 0 END AS IsInside, d.attempts AS Attempts, s.at AS AtMs
        FROM deliveries d
        JOIN steps s ON s.step_no = d.step_no
        JOIN alerts a ON a.alert_id = d.alert_id
        JOIN enterprises e ON e.enterprise_id = a.enterprise_id
        WHERE d.state = 'waiting' AND d.due_at <= @Now
        ORDER BY d.due_at, d.delivery_id
        LIMIT @Most
        """;

    private const string FirstDue = "SELECT MIN(due_at) FROM deliveries WHERE state = 'waiting' AND due_at > @Now";

    private const string Mark = """
        UPDATE deliveries SET state = @State, state_reason = @Reason, attempts = attempts + 1, due_at = @DueAt, delivered_at = @DeliveredAt
        WHERE delivery_id = @DeliveryId AND state = 'waiting'
        """;

    // Matters that are closed by now are not told late.
    private const string TakeUp = """
        UPDATE deliveries SET state_reason = NULL, due_at = @Now
        WHERE state = 'waiting' AND state_reason = @NotConfigured AND transport = @Transport
            AND alert_id IN (SELECT alert_id FROM alerts WHERE resolved_at IS NULL)
        """;

    // A transport that is no longer configured is shown as such, not tried for ever.
    private const string SetDown = """
        UPDATE deliveries SET state_reason = @NotConfigured, due_at = NULL
        WHERE delivery_id = @DeliveryId AND state = 'waiting'
        """;

    /// <summary>At the start: what waited for a transport that is now configured becomes due.</summary>
    public void TakeUpConfigured(Instant now) => store.Write(work => transports.Sending.Sum(transport =>
        work.Execute(TakeUp, new { Now = now.Milliseconds, Transports.NotConfigured, Transport = transport })));

    public IReadOnlyList<Outgoing> Due(Instant now, int most) =>
        store.Read(work => work.Query<Outgoing>(SelectDue, new { Now = now.Milliseconds, Most = most }));

    /// <summary>When the next one is due that is not due yet; <c>null</c> = there is none.</summary>
    public Instant? NextAfter(Instant now) =>
        store.Read(work => work.First<long?>(FirstDue, new { Now = now.Milliseconds })) is { } ms ? new Instant(ms) : null;

    public void Delivered(string deliveryId, Instant now) => Set(deliveryId, DeliveryState.Delivered, null, null, now);

    /// <param name="reason">What went wrong, as a word without content of the answer.</param>
    public void TryAgain(string deliveryId, string reason, Instant due) => Set(deliveryId, DeliveryState.Waiting, reason, due, null);

    public void GiveUp(string deliveryId, string reason) => Set(deliveryId, DeliveryState.Failed, reason, null, null);

    public void NotConfigured(string deliveryId) =>
        store.Write(work => work.Execute(SetDown, new { DeliveryId = deliveryId, Transports.NotConfigured }));

    private void Set(string deliveryId, string state, string? reason, Instant? due, Instant? delivered) => store.Write(work => work.Execute(Mark, new
    {
        DeliveryId = deliveryId,
        State = state,
        Reason = reason,
        DueAt = due?.Milliseconds,
        DeliveredAt = delivered?.Milliseconds,
    }));
}
