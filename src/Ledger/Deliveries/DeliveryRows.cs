using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>Writes outbox rows within the transaction of the decision they tell of.</summary>
internal sealed class DeliveryRows(Transports transports)
{
    private const string Insert = """
        INSERT INTO deliveries
            (delivery_id, alert_id, step_no, officer_id, transport, reason, state, state_reason, attempts, created_at, due_at, delivered_at,
                notice_id)
        VALUES
            (@Id, @AlertId, @StepNo, @OfficerId, @Transport, @Reason, @State, @StateReason, 0, @Now, @DueAt, @DeliveredAt, @NoticeId)
        ON CONFLICT (delivery_id) DO NOTHING
        """;

    // The chair is told once an alert, be it by the desk or by a notice slot, whichever comes first.
    private const string AlreadyInside = """
        SELECT 1 FROM deliveries d JOIN steps s ON s.step_no = d.step_no
        WHERE d.alert_id = @AlertId AND d.officer_id = @OfficerId AND d.transport = @Transport AND s.transition = 'released' AND d.state <> 'withheld'
        """;

    /// <param name="at">Moment of the decision: part of the id.</param>
    /// <param name="now">Moment of writing.</param>
    /// <returns>The inbox row, or <c>null</c> where the delivery was there or has still to be sent.</returns>
    public InboxArrival? Add(Work work, Told told, Officer officer, string reason, Instant at, Instant now)
    {
        if (reason == NotifyReason.NoticeSlot.Name()
            && work.First<long?>(AlreadyInside, new { told.AlertId, OfficerId = officer.Id, Transport = officer.Channel }) is not null)
        {
            return null;
        }

        var inbox = officer.Channel == Transports.Inbox;
        var sends = transports.Sending.Contains(officer.Channel);
        var id = DeliveryId.Of(told.AlertId, told.Transition, at, officer.Id, officer.Channel);
        var noticeId = told.IsInside ? Guid.NewGuid().ToString("N") : null;
        var added = work.Execute(Insert, new
        {
            Id = id,
            told.AlertId,
            told.StepNo,
            OfficerId = officer.Id,
            Transport = officer.Channel,
            Reason = reason,
            State = inbox ? DeliveryState.Delivered : DeliveryState.Waiting,
            StateReason = inbox || sends ? null : Transports.NotConfigured,
            Now = now.Milliseconds,
            DueAt = sends ? now.Milliseconds : (long?)null,
            DeliveredAt = inbox ? now.Milliseconds : (long?)null,
            NoticeId = noticeId,
        });
        return inbox && added > 0 ? new InboxArrival(officer.Id, noticeId ?? id, told.AlertId) : null;
    }

    /// <summary>Records that a gate keeps the officer from being told, and why.</summary>
    public static void Withhold(Work work, Told told, Officer officer, WithheldReason reason, Instant at, Instant now) => work.Execute(Insert, new
    {
        Id = DeliveryId.Of(told.AlertId, "withheld", at, officer.Id, officer.Channel),
        told.AlertId,
        told.StepNo,
        OfficerId = officer.Id,
        Transport = officer.Channel,
        Reason = NotifyReason.Released.Name(),
        State = DeliveryState.Withheld,
        StateReason = reason.Name(),
        Now = now.Milliseconds,
        DueAt = (long?)null,
        DeliveredAt = (long?)null,
        NoticeId = (string?)null,
    });
}

/// <summary>The step that is told.</summary>
internal readonly record struct Told(string AlertId, long StepNo, string Transition)
{
    /// <summary>Told to those inside the enterprise, and to them alone.</summary>
    public bool IsInside => Transition == TransitionKind.Released.Name();
}
