using LaborRisk.Alerts.Episodes;
using LaborRisk.Alerts.Routing;
using LaborRisk.Alerts.Texts;
using LaborRisk.Domain;

namespace LaborRisk.Alerts;

/// <summary>
/// Turns the published scores of one shard into the lives of alerts: at most one open alert a company, rising at once, falling only after
/// a hold, with who hears and what they read. Pure: the same calls give the same records. Not thread-safe.
/// </summary>
/// <remarks>After a change of directory, officers or thresholds, <see cref="Save"/> and <see cref="Load"/> into a new judge.</remarks>
public sealed class AlertJudge
{
    private const byte SavedVersion = 1;

    private readonly CompanyDirectory directory;
    private readonly Thresholds thresholds;
    private readonly NoticeSlots slots;
    private readonly Hysteresis hysteresis;
    private readonly ResponseClock clock;
    private readonly OfficerRoutes routes;
    private readonly PrivacyGates gates;
    private readonly SurgeAlerts surges;

    // Sorted, so that the records of one tick have one order, resumed or not. Only companies with an alert have an entry.
    private readonly SortedDictionary<int, Episode> episodes = [];

    /// <param name="directory">Companies by the index that scores carry.</param>
    /// <param name="officers">In file order: the order of recipients.</param>
    /// <param name="hysteresis"><c>null</c> = the defaults.</param>
    /// <param name="clock"><c>null</c> = the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value of <paramref name="hysteresis"/> lies outside its range.</exception>
    public AlertJudge(
        CompanyDirectory directory, IReadOnlyList<Officer> officers, Thresholds thresholds, NoticeSlots slots,
        Hysteresis? hysteresis = null, ResponseClock? clock = null)
    {
        this.directory = directory;
        this.thresholds = thresholds;
        Limits = thresholds.Levels ?? new LevelLimits();
        this.slots = slots;
        this.hysteresis = (hysteresis ?? new Hysteresis()).Checked();
        this.clock = clock ?? new ResponseClock();
        routes = new OfficerRoutes(officers);
        gates = new PrivacyGates(thresholds.Gates);
        surges = new SurgeAlerts(routes, thresholds.Version, this.hysteresis);
    }

    /// <summary>The limits that the levels of scores follow now.</summary>
    public LevelLimits Limits { get; set; }

    /// <summary>Companies with an alert that is open or may still be reopened.</summary>
    public int Remembered => episodes.Count;

    /// <summary>Judges one published score. Scores come in non-decreasing <see cref="RiskScore.At"/>.</summary>
    public void Observe(RiskScore score, List<AlertTransition> output)
    {
        var known = episodes.TryGetValue(score.Company, out var episode) && !episode.IsForgotten(score.At, hysteresis);
        if (!known)
        {
            if (score.Level < RiskLevel.Yellow)
            {
                return;
            }

            episodes[score.Company] = episode = Begin(score);
        }

        var before = episode!.Level;
        episode.Hear(score, Limits, hysteresis);
        if (episode.Level > before)
        {
            output.Add(Rise(episode, score.At, known ? TransitionKind.LevelRose : TransitionKind.Raised));
        }
    }

    /// <summary>Opens, reopens or keeps open the district-wide alert of the surge's topic. It is yellow: nothing is said of any company.</summary>
    public void Observe(DistrictSurge surge, List<AlertTransition> output) => surges.Observe(surge, output);

    /// <summary>Runs the timers: what has been low or quiet long enough falls, and at a notice slot the chairs are told.</summary>
    /// <param name="now">A whole hour; every one, in order, before the scores of that hour.</param>
    /// <exception cref="ArgumentException">Not a whole hour.</exception>
    public void Tick(Instant now, List<AlertTransition> output)
    {
        if (now.Milliseconds % Instant.Hour != 0)
        {
            throw new ArgumentException($"Alerts tick on whole hours, not at {now}.", nameof(now));
        }

        var noticeSlot = slots.Includes(now);
        List<int> forgotten = [];
        foreach (var (company, episode) in episodes)
        {
            Settle(episode, now, output);
            if (noticeSlot)
            {
                TellInside(episode, now, output);
            }

            if (episode.IsForgotten(now, hysteresis))
            {
                forgotten.Add(company);
            }
        }

        forgotten.ForEach(company => episodes.Remove(company));
        surges.Tick(now, output);
    }

    /// <summary>Writes the complete state.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(SavedVersion);
        writer.Write(episodes.Count);
        foreach (var episode in episodes.Values)
        {
            EpisodeFormat.Write(writer, episode, directory);
        }

        surges.Save(writer);
    }

    /// <summary>Replaces the state by a saved one. Episodes of companies no longer in the directory are dropped.</summary>
    /// <exception cref="InvalidDataException">Saved by a version this one cannot read.</exception>
    public void Load(BinaryReader reader)
    {
        var version = reader.ReadByte();
        if (version != SavedVersion)
        {
            throw new InvalidDataException(
                $"预警状态的版本是{version}，本程序只能读{SavedVersion}。The saved alerts have version {version}; this program reads {SavedVersion}.");
        }

        episodes.Clear();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            if (EpisodeFormat.Read(reader, directory) is { } episode)
            {
                episodes[episode.Company] = episode;
            }
        }

        surges.Load(reader);
    }

    private Episode Begin(RiskScore score)
    {
        var topic = HeaviestTopic.Of(score.Drivers);
        var day = score.At.DistrictDate;
        return new Episode(AlertId.Of(directory[score.Company].Id, topic, day), score.Company, topic, day);
    }

    private AlertTransition Rise(Episode episode, Instant at, TransitionKind kind)
    {
        var enterprise = directory[episode.Company];
        var reason = kind == TransitionKind.Raised ? NotifyReason.FirstAlert : NotifyReason.LevelRose;
        var deskOnly = gates.DeskOnly(enterprise, episode.Evidence);
        var hearers = deskOnly ? routes.Desk(reason) : routes.FirstHearers(enterprise, reason);
        var text = kind == TransitionKind.Raised
            ? FirstHearerText.Raised(Facts(episode), hearers, deskOnly, clock)
            : FirstHearerText.Rose(Facts(episode), hearers, deskOnly, clock);
        return Of(episode, kind, at, hearers, text);
    }

    private void Settle(Episode episode, Instant now, List<AlertTransition> output)
    {
        var held = episode.HeldAt(now, hysteresis);
        if (held == episode.Level)
        {
            return;
        }

        episode.Fall(held, now);
        output.Add(episode.IsOpen
            ? Of(episode, TransitionKind.LevelFell, now, [], FirstHearerText.Fell(Facts(episode), hysteresis))
            : Of(episode, TransitionKind.Cleared, now, [], FirstHearerText.Cleared(Facts(episode), hysteresis)));
    }

    private void TellInside(Episode episode, Instant now, List<AlertTransition> output)
    {
        var enterprise = directory[episode.Company];
        if (episode.Level < RiskLevel.Orange || enterprise.ChairNotice != ChairNotice.Auto || gates.DeskOnly(enterprise, episode.Evidence))
        {
            return;
        }

        var evidence = gates.MayBeToldInside(episode.Evidence);
        Recipient[] untold = [.. routes.Inside(enterprise)
            .Where(officer => !episode.ToldInside.Contains(officer.Id))
            .Select(officer => new Recipient(officer, NotifyReason.NoticeSlot))];
        if (evidence.Count > 0 && untold.Length > 0)
        {
            episode.ToldInside.AddRange(untold.Select(recipient => recipient.Officer.Id).Distinct());
            output.Add(Of(episode, TransitionKind.Released, now, untold, ChairText.Released(enterprise, evidence)));
        }
    }

    private AlertFacts Facts(Episode episode) =>
        new(directory[episode.Company], episode.Topic, episode.Level, episode.Score, episode.Evidence);

    private AlertTransition Of(Episode episode, TransitionKind kind, Instant at, IReadOnlyList<Recipient> recipients, AlertText text) => new(
        episode.AlertId, episode.Company, episode.Topic, episode.Level, kind, at, episode.Score, episode.Day, thresholds.Version,
        recipients, text.Title, text.Body);
}
