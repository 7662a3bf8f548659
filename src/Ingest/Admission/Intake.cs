using LaborRisk.Domain;
using LaborRisk.Ingest.Topics;

namespace LaborRisk.Ingest;

/// <summary>
/// The door of one shard: bytes in, signals out. Checks each record in the contract's order, forgets who asked and what was typed, and
/// keeps the clock. Not thread-safe; the same records in the same order give the same signals, wherever the run was cut and resumed.
/// </summary>
public sealed partial class Intake
{
    private const int StateVersion = 2;

    /// <summary>Copies of a held record that wait with it; more are refused.</summary>
    private const int MostCopies = 1_000;

    private readonly EpochKeys keys;
    private readonly Action<DeadLetter> deadLetters;
    private readonly ArrivalClock? arrival;
    private readonly DoorLog? log;
    private readonly RecordDecoder decoder = new();
    private readonly BelievedClock clock = new();
    private readonly AcceptedRecords accepted;
    private HeldRecord? held;

    /// <param name="classifier">This intake's own: it is not thread-safe.</param>
    /// <param name="deadLetters">Hears of every refused record, in the order of the decisions.</param>
    /// <param name="arrival">Time of arrival is the clock; <c>null</c> = the largest believed event time is (replay, demo, soak).</param>
    /// <param name="log">Notes every decision, for the journal; <c>null</c> = there is none.</param>
    /// <param name="longestGap">The first time of arrival may lie so far ahead of a state's clock; more is doubted. <c>null</c> = any.</param>
    public Intake(
        CompanyDirectory companies, TopicClassifier classifier, EpochKeys keys, Action<DeadLetter> deadLetters, TimeProvider? arrival = null,
        DoorLog? log = null, TimeSpan? longestGap = null)
    {
        Companies = companies;
        this.keys = keys;
        this.deadLetters = deadLetters;
        this.arrival = arrival is null ? null : new ArrivalClock(arrival, longestGap ?? TimeSpan.MaxValue);
        this.log = log;
        accepted = new AcceptedRecords(clock, classifier, keys, Counters, isArrivalClock: arrival is not null, () => Companies);
    }

    /// <summary>May be replaced between two records; a company must keep its index.</summary>
    public CompanyDirectory Companies { get; set; }

    /// <summary>Records from this moment on are not taken: the first that would be believed ends the intake.</summary>
    public Instant Until { get; init; } = Instant.MaxValue;

    /// <summary>
    /// A saved state holds keyed hashes of the last minutes' texts, so that a burst is judged alike where the run is cut. Only for a replay, whose input
    /// holds the texts themselves; a live service's log says what was judged.
    /// </summary>
    public bool KeepsTexts
    {
        init => accepted.KeepsTexts = value;
    }

    /// <summary>Whether anybody will ask for <see cref="Phrases"/>; finding them costs time.</summary>
    public bool HearsPhrases
    {
        init => accepted.HearsPhrases = value;
    }

    /// <summary><see cref="Until"/> was reached; further records are ignored.</summary>
    public bool Ended { get; private set; }

    public IntakeCounters Counters { get; } = new();

    /// <summary>Whether the time of arrival is the clock.</summary>
    public bool IsArrivalClock => arrival is not null;

    /// <summary>The system's clock leapt ahead and is not believed; the intake goes on by a steady counter.</summary>
    public bool IsClockDoubted => arrival is { IsDoubted: true };

    /// <summary>Companies some of whose searches were set aside in the last 21 days, and why.</summary>
    public IReadOnlyList<(int Company, SetAsideReason Reason)> SetAside => accepted.SetAside;

    /// <summary>Unclassified phrases that so many workers of so many companies typed alike that they are nobody's.</summary>
    public IReadOnlyList<CommonPhrase> Phrases => accepted.Phrases;

    /// <summary>The believed clock; <c>null</c> = it has not begun.</summary>
    public Instant? Clock => clock.Now;

    /// <summary>Lets the clock of arrival go on although nothing arrives; without such a clock nothing happens.</summary>
    public void Turn()
    {
        if (arrival is not null)
        {
            clock.Believe(arrival.Now(clock.Now));
        }
    }

    /// <summary>Takes one record. It may yield no signal, one, or two when it confirms a held one.</summary>
    public void Accept(ReadOnlySpan<byte> record, RecordOrigin origin, HourlyBatches into)
    {
        if (Ended)
        {
            return;
        }

        Counters.Read++;
        Turn();
        if (arrival is not null)
        {
            log?.Arrived(clock.Now!.Value);
        }

        if (decoder.Decode(record, origin.Stream, Companies) is { } rejection)
        {
            RefuseRecord(origin, rejection);
            return;
        }

        var id = keys.HashId(decoder.Id);
        if (held?.Admission.Id == id)
        {
            if (held.Copies.Count < MostCopies)
            {
                held.Copies.Add(origin);
                log?.HeldCopied(origin);
            }
            else
            {
                RefuseRecord(origin, Rejection.OutOfRange());
            }

            return;
        }

        switch (clock.Judge(decoder.At))
        {
            case Standing.TooFarBehind:
            case Standing.Ahead when arrival is not null:
                RefuseRecord(origin, Rejection.OutOfRange());
                break;
            case var _ when accepted.Knows(id):
                Counters.Duplicates++;
                log?.Duplicate();
                break;
            case Standing.Believed:
                AcceptBelievable(id, origin, into);
                break;
            case Standing.Ahead:
                AcceptAhead(id, origin, into);
                break;
        }
    }

    /// <summary>The input has ended: nothing will confirm a held record any more, unless the run stopped at <see cref="Until"/> and will be resumed.</summary>
    public void Complete(HourlyBatches into)
    {
        if (!Ended)
        {
            RefuseHeld();
        }

        into.Flush();
    }

    /// <summary>
    /// Destroys the keys that neither the clock nor a held record needs any more. To be called once a state saved now is durable: an
    /// older state could still need them.
    /// </summary>
    public void DestroyOldKeys()
    {
        if (clock.Now is { } now)
        {
            keys.KeepOnly(epoch =>
                (epoch <= Epoch.Of(now.Plus(BelievedClock.Reach)) && now.DistrictDay <= Epoch.LastUse(epoch))
                || epoch == held?.Admission.Asker.Epoch);
        }
    }

    /// <summary>
    /// Writes the whole state. Nothing in it tells an account or a text, and what is known of phrases is never in it.
    /// </summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(StateVersion);
        writer.Write(keys.Fingerprint);
        clock.Save(writer);
        Counters.Save(writer);
        accepted.Save(writer);
        writer.Write(held is not null);
        held?.Save(writer);
    }

    /// <summary>Continues where <see cref="Save"/> was called, with the same directory and key file.</summary>
    /// <exception cref="InvalidDataException">The state is of another version or belongs to another key file.</exception>
    public void Load(BinaryReader reader)
    {
        if (reader.ReadInt32() != StateVersion)
        {
            throw new InvalidDataException(
                "保存的状态属于另一版本，请重新开始运行。 / The saved state is of another version: start the run anew.");
        }

        if (reader.ReadUInt64() != keys.Fingerprint)
        {
            throw new InvalidDataException(
                "保存的状态与密钥文件不匹配，请恢复原密钥文件或重新开始。 / The saved state belongs to another key file: restore that file or start anew.");
        }

        clock.Load(reader);
        Counters.Load(reader);
        accepted.Load(reader);
        held = reader.ReadBoolean() ? HeldRecord.Load(reader) : null;
    }

    private void AcceptBelievable(ulong id, RecordOrigin origin, HourlyBatches into)
    {
        if (IsTooLate())
        {
            RefuseRecord(origin, Rejection.TooLate(SignalLateness.Of(decoder.Kind)));
            return;
        }

        if (Ends(decoder.At))
        {
            return;
        }

        if (arrival is not null)
        {
            // A device whose clock runs ahead; nothing in the stream lies in the future.
            decoder.NotAfter(clock.Now!.Value);
        }

        JudgeHeld(into);
        Take(id, origin, into);
    }

    private void AcceptAhead(ulong id, RecordOrigin origin, HourlyBatches into)
    {
        if (ConfirmsHeld && Ends(decoder.At))
        {
            return;
        }

        if (JudgeHeld(into))
        {
            Take(id, origin, into);
        }
        else
        {
            held = new HeldRecord(accepted.Forget(decoder, id, decoder.At.DistrictDay), origin);
            log?.Held(held);
        }
    }

    /// <summary>The record just decoded lies close enough before the held one, or behind it.</summary>
    private bool ConfirmsHeld => held is { } judged && judged.At - decoder.At <= BelievedClock.Reach;

    /// <summary>
    /// A record that would bring the clock to <see cref="Until"/> ends the intake before it changes anything, so that a resumed run finds all as it was.
    /// </summary>
    private bool Ends(Instant at)
    {
        if (at < Until && !(ConfirmsHeld && held!.At >= Until))
        {
            return false;
        }

        Counters.Read--;
        return Ended = true;
    }

    /// <summary>The record just decoded is a witness for or against the held one.</summary>
    /// <returns>The held one is believed, and so is its witness.</returns>
    private bool JudgeHeld(HourlyBatches into)
    {
        if (held is not { } judged)
        {
            return false;
        }

        if (!ConfirmsHeld)
        {
            RefuseHeld();
            return false;
        }

        log?.HeldEntered();
        EnterHeld(judged, into);
        return true;
    }

    private void EnterHeld(HeldRecord believed, HourlyBatches into)
    {
        held = null;
        accepted.Enter(believed.Admission, into);
        Counters.Duplicates += believed.Copies.Count;
    }

    private void RefuseHeld()
    {
        if (held is not { } refused)
        {
            return;
        }

        held = null;
        log?.HeldRefused();
        foreach (var origin in (RecordOrigin[])[refused.Origin, .. refused.Copies])
        {
            Refuse(origin, Rejection.OutOfRange());
        }
    }

    /// <summary>Takes the record just decoded, whose time is believed.</summary>
    private void Take(ulong id, RecordOrigin origin, HourlyBatches into)
    {
        if (IsTooLate())
        {
            // A held record just moved the clock.
            RefuseRecord(origin, Rejection.TooLate(SignalLateness.Of(decoder.Kind)));
        }
        else
        {
            var admission = accepted.Forget(decoder, id, clock.After(decoder.At).DistrictDay);
            log?.Entered(admission);
            accepted.Enter(admission, into);
        }
    }

    /// <summary>Only a record behind the clock can be late.</summary>
    private bool IsTooLate() => clock.Now is { } now && decoder.At < now && now > SignalLateness.LastMoment(decoder);

    private void RefuseRecord(RecordOrigin origin, Rejection rejection)
    {
        log?.Refused(rejection.Reason);
        Refuse(origin, rejection);
    }

    private void Refuse(RecordOrigin origin, Rejection rejection)
    {
        Counters.Refuse(rejection.Reason);
        deadLetters(new DeadLetter(origin.Source, origin.Position, rejection.Reason, rejection.Detail, clock.Now));
    }
}
