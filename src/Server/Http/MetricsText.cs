using System.Globalization;
using System.Text;
using LaborRisk.Domain;
using LaborRisk.Ingest;
using LaborRisk.Server.Live;

namespace LaborRisk.Server.Http;

/// <summary>The figures of the service in Prometheus' text format. Nothing in them is about a company or a worker.</summary>
internal static class MetricsText
{
    private static readonly string[] Types = ["worker-query", "employment-stats", "enterprise-event"];

    public static string Of(ShardStatus status, DoorQueue queue, int streamClients)
    {
        var text = new StringBuilder();
        Counter("records_read_total", "Records that came in, a held one included.", status.Read);
        Family("records_accepted_total", "counter", "Records accepted, by type.", Types.Select((type, i) => ($"{{type=\"{type}\"}}", (double)status.Accepted[i])));
        Counter("records_duplicate_total", "Records whose id was accepted before.", status.Duplicates);
        Counter("records_late_total", "Accepted behind the clock.", status.Late);
        Family("dead_letters_total", "counter", "Records refused, by reason.", Enum.GetValues<DeadLetterReason>()
            .Select(reason => ($"{{reason=\"{reason.Name()}\"}}", (double)status.DeadLetters[(int)reason])));
        Family("searches_set_aside_total", "counter", "Searches that count too little to move a score, by reason.", Enum.GetValues<SetAsideReason>()
            .Select(reason => ($"{{reason=\"{reason.Name()}\"}}", (double)status.SetAside[(int)reason])));
        Counter("scores_total", "Scores published.", status.Scores);
        Family("alert_steps_total", "counter", "Steps of alerts, by transition.", Enum.GetValues<TransitionKind>()
            .Select(kind => ($"{{transition=\"{kind.Name()}\"}}", (double)status.AlertSteps[(int)kind])));
        Counter("journal_commits_total", "Flushes of the journal.", status.Commits);
        Counter("journal_commit_seconds_total", "Time spent in them.", status.CommitTime.TotalSeconds);
        Gauge("journal_end_bytes", "Position behind the last batch.", status.JournalEnd);
        Gauge("journal_bytes", "Bytes of the journal on the disk, those reserved included.", status.JournalBytes);
        Counter("snapshots_total", "Snapshots written since the start.", status.Snapshots);
        Counter("snapshot_faults_total", "Snapshots that could not be written.", status.SnapshotFaults);
        Gauge("snapshot_position_bytes", "Journal position of the newest snapshot.", status.SnapshotPosition);
        Gauge("queue_requests", "Requests that wait or are at work.", queue.Requests);
        Gauge("queue_bytes", "Bytes of their bodies.", queue.Bytes);
        Family("requests_refused_total", "counter", "Requests answered 429, by what was full.", [
            ("{full=\"queue\"}", queue.Refused), ("{full=\"journal\"}", status.RefusedFull)]);
        Gauge("stream_clients", "Clients of the live stream.", streamClients);
        Gauge("degraded", "1 when something is full or cannot be written.", status.State == ShardState.Degraded ? 1 : 0);
        Family("trouble", "gauge", "1 for each reason of it.", [
            ("{reason=\"full\"}", status.IsFull ? 1 : 0), ("{reason=\"ledger\"}", status.LedgerFault is null ? 0 : 1),
            ("{reason=\"snapshot\"}", status.IsSnapshotFailing ? 1 : 0),
            ("{reason=\"clock\"}", status.IsClockDoubted ? 1 : 0)]);
        return text.ToString();

        void Counter(string name, string help, double value) => Family(name, "counter", help, [("", value)]);

        void Gauge(string name, string help, double value) => Family(name, "gauge", help, [("", value)]);

        void Family(string name, string type, string help, IEnumerable<(string Labels, double Value)> samples)
        {
            text.Append(CultureInfo.InvariantCulture, $"# HELP laborrisk_{name} {help}\n# TYPE laborrisk_{name} {type}\n");
            foreach (var (labels, value) in samples)
            {
                text.Append(CultureInfo.InvariantCulture, $"laborrisk_{name}{labels} {value}\n");
            }
        }
    }
}
