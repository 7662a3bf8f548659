using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>What became of an answer.</summary>
public enum AnswerResult : byte
{
    Done,
    NotFound,

    /// <summary>The matter is closed.</summary>
    Closed,
}

/// <summary>The officers' inboxes. Reading changes nothing: only an answer is an answer.</summary>
public sealed class NoticeBox(LedgerStore store, LedgerNews news, TimeProvider clock)
{
    private const int Latest = 200;

    // The alert keeps the topic it was raised with, perhaps from searches that must not be spoken of inside: there the text alone names the matter.
    private const string Select = """
        SELECT COALESCE(d.notice_id, d.delivery_id) AS NoticeId, d.delivery_id AS DeliveryId,
            a.alert_id AS AlertId, a.enterprise_id AS EnterpriseId, e.name AS Name, s.transition AS Transition,
            CASE WHEN s.transition = 'released' THEN 'other' ELSE a.topic END AS Topic, s.level AS Level,
            s.title AS Title, s.body AS Body, d.delivered_at AS AtMs, d.answer AS Answer,
            d.answered_at AS AnsweredMs, CASE WHEN a.resolved_at IS NULL THEN 0 ELSE 1 END AS Resolved,
            CASE WHEN s.transition = 'released' THEN 1 ELSE 0 END AS IsInside
        FROM deliveries d
        JOIN steps s ON s.step_no = d.step_no
        JOIN alerts a ON a.alert_id = d.alert_id
        JOIN enterprises e ON e.enterprise_id = a.enterprise_id
        WHERE d.transport = 'inbox' AND d.state = 'delivered' AND
        """;

    private const string KeepAnswer =
        "UPDATE deliveries SET answer = @Answer, answer_note = @Note, answered_at = @At WHERE delivery_id = @DeliveryId";

    private const string ShowAnswer = "UPDATE alerts SET answer = @Answer, changed_at = @At WHERE alert_id = @AlertId";

    /// <summary>Newest first; the last 200.</summary>
    public IReadOnlyList<Notice> List(NoticeReader reader) => store.Read(work => work.Query<Notice>(
        $"{Select} {reader.Where} ORDER BY d.created_at DESC, d.delivery_id LIMIT @Latest", new { reader.OfficerId, Latest }));

    /// <returns><c>null</c> = there is none, or it is somebody else's.</returns>
    public Notice? Find(NoticeReader reader, string noticeId) => store.Read(work => One(work, reader, noticeId));

    /// <summary>Keeps the answer in place of an earlier one, and shows it at the desk.</summary>
    /// <param name="answer"><c>known</c>, <c>need_support</c> or <c>not_real</c>.</param>
    public AnswerResult Answer(NoticeReader reader, string noticeId, string answer, string? note)
    {
        var now = Instant.From(clock.GetUtcNow());
        var (result, alertId) = store.Write(work =>
        {
            if (One(work, reader, noticeId) is not { } notice)
            {
                return (AnswerResult.NotFound, "");
            }

            if (notice.Resolved)
            {
                return (AnswerResult.Closed, "");
            }

            var values = new { notice.DeliveryId, notice.AlertId, Answer = answer, Note = note, At = now.Milliseconds };
            work.Execute(KeepAnswer, values);
            work.Execute(ShowAnswer, values);
            ActRows.Answer(work, notice.AlertId, reader.OfficerId, answer, note, now);
            return (AnswerResult.Done, notice.AlertId);
        });
        if (result == AnswerResult.Done)
        {
            news.Tell([], changed: alertId);
        }

        return result;
    }

    private static Notice? One(Work work, NoticeReader reader, string noticeId) =>
        work.First<Notice>($"{Select} COALESCE(d.notice_id, d.delivery_id) = @NoticeId AND {reader.Where}", new { NoticeId = noticeId, reader.OfficerId });
}
