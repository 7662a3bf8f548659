using System.Runtime.InteropServices;
using LaborRisk.Domain;
using LaborRisk.Ingest.Topics;

namespace LaborRisk.Ingest;

/// <summary>What was accepted, as far as it must be remembered: ids, workers seen, accounts and texts that keep a machine's pace.</summary>
internal sealed class AcceptedRecords(
    BelievedClock clock, TopicClassifier classifier, EpochKeys keys, IntakeCounters counters, bool isArrivalClock,
    Func<CompanyDirectory> companies)
{
    /// <summary>On the arrival clock every record comes a moment after its time; only beyond this it is counted as late.</summary>
    private const long ArrivalTolerance = 5 * 60 * Instant.Second;

    private readonly Forgetter forgetter = new(keys);
    private ExpiringHashes ids = new();
    private readonly SearchJudge judge = new(counters);
    private readonly CommonPhrases phrases = new(companies);
    private readonly char[] folded = new char[2 * QueryForm.MaxTextCharacters];

    /// <summary>The clock is the time of arrival.</summary>
    public bool IsArrivalClock { get; set; } = isArrivalClock;

    /// <summary>Companies some of whose searches were set aside of late.</summary>
    public IReadOnlyList<(int Company, SetAsideReason Reason)> SetAside => judge.Companies.Since(Today);

    /// <summary>Phrases of weeks that are over.</summary>
    public IReadOnlyList<CommonPhrase> Phrases => phrases.ToldAt(clock.Now);

    /// <inheritdoc cref="SearchJudge.KeepsTexts"/>
    public bool KeepsTexts
    {
        set => judge.KeepsTexts = value;
    }

    /// <summary>Whether anybody will ask for <see cref="Phrases"/>.</summary>
    public bool HearsPhrases { get; set; } = true;

    private int Today => clock.Now?.DistrictDay ?? int.MinValue;

    /// <summary>A record of this id was accepted and could come again.</summary>
    public bool Knows(ulong id) => ids.Contains(id, Today);

    /// <summary>Classifies, judges the text and forgets it; enters nothing.</summary>
    /// <param name="today">District day of the clock at which the record will count.</param>
    public Admission Forget(RecordDecoder record, ulong id, int today)
    {
        var at = record.At;
        var signal = new Signal { Clock = at, At = at, Company = record.Company, Kind = record.Kind };
        var until = SignalLateness.RememberUntil(record);
        switch (record.Kind)
        {
            case SignalKind.Query:
                var asker = forgetter.Forget(record.EnterpriseId, record.WorkerId, at, today);
                var verdict = classifier.Classify(record.Text);
                signal = signal with
                {
                    Worker = asker.Worker,
                    Topic = verdict.Topic,
                    Secondary = verdict.Secondary,
                    Weight = WeighText(record, asker, verdict.Topic),
                };
                return new Admission(id, until, signal, asker, null, null);
            case SignalKind.Employment:
                return new Admission(id, until, signal, default, record.Report(), null);
            default:
                return new Admission(id, until, signal, default, null, record.Event(keys.HashTicket(record.Ticket)));
        }
    }

    /// <summary>Accepts: moves the clock, remembers, counts, and lets the signal out.</summary>
    public void Enter(in Admission admission, HourlyBatches into)
    {
        if (clock.Now is { } before && before - admission.At > (IsArrivalClock ? ArrivalTolerance : 0))
        {
            counters.Late++;
        }

        clock.Believe(admission.At);
        var now = clock.Now!.Value;
        ids.Add(admission.Id, admission.RememberUntil.DistrictDay, now.DistrictDay);
        counters.Accept(admission.Kind);
        switch (admission.Kind)
        {
            case SignalKind.Query:
                forgetter.Remember(admission.Asker, now.DistrictDay);
                into.Add(admission.Query with { Clock = now, Weight = judge.Weigh(admission) });
                counters.OtherQueries += admission.Query.Topic == Topic.Other ? 1 : 0;
                break;
            case SignalKind.Employment:
                into.Add(now, admission.Report!);
                break;
            default:
                into.Add(now, admission.Happened!);
                break;
        }
    }

    public void Save(BinaryWriter writer)
    {
        ids.Save(writer, Today);
        forgetter.Save(writer, Today);
        judge.Save(writer);
    }

    public void Load(BinaryReader reader)
    {
        ids = ExpiringHashes.Load(reader);
        forgetter.Load(reader);
        judge.Load(reader);
    }

    /// <summary>The last that is done with the text. Of a record too far ahead to be believed nothing is noted: its time could be any.</summary>
    private float WeighText(RecordDecoder record, in Asker asker, Topic topic)
    {
        if (clock.Judge(record.At) != Standing.Believed)
        {
            return 1;
        }

        var text = folded.AsSpan(0, CharacterFolding.Fold(record.Text, folded));
        var weight = judge.WeighText(keys.HashText(MemoryMarshal.AsBytes(text)), asker, record.Company, record.At);
        if (HearsPhrases && topic == Topic.Other && weight == 1)
        {
            phrases.Hear(text, record.WorkerId, record.Company, clock.Now ?? record.At);
        }

        text.Clear();
        return weight;
    }
}
