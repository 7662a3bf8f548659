namespace LaborRisk.Ledger;

/// <summary>Something new lies in an officer's inbox. Says nothing of what: whoever may read it fetches it.</summary>
public sealed record InboxArrival(string OfficerId, string NoticeId, string AlertId);
