using System.IO.Compression;
using LaborRisk.Domain;

namespace LaborRisk.Ingest;

/// <summary>A recorded stream, <c>.ndjson</c> or <c>.ndjson.gz</c>, read record by record. The record at hand is not yet taken.</summary>
/// <param name="times">When event times decide between files: finds them. <c>null</c> = every record is due at once.</param>
internal sealed class EventFile(string path, RecordTimes? times) : IDisposable
{
    private FileStream? raw;
    private LineReader? lines;
    private byte[] copy = [];
    private int copied = -1;
    private bool lookedAhead;
    private FilePosition taken = new(0, 0, Instant.MinValue);
    private FilePosition atHand = new(0, 0, Instant.MinValue);

    /// <summary>Behind a record: bytes (unpacked) and lines so far, and when that record was due.</summary>
    private readonly record struct FilePosition(long Bytes, long Line, Instant Due);

    public string Name { get; } = Path.GetFileName(path);

    /// <summary>Bytes of the file as it lies on the disk.</summary>
    public long Length { get; } = new FileInfo(path).Length;

    /// <summary>Bytes of it read so far.</summary>
    public long BytesRead => Ended ? Length : raw?.Position ?? 0;

    public bool Ended { get; private set; }

    public ReadOnlySpan<byte> Record => copied >= 0 ? copy.AsSpan(0, copied) : lines!.Line;

    /// <summary>1-based line of <see cref="Record"/>.</summary>
    public long Number => atHand.Line;

    /// <summary>When <see cref="Record"/> is due among other files; one without a readable or credible time is due at once.</summary>
    public Instant Due => atHand.Due;

    /// <summary>Takes the record at hand and goes to the next; behind the last one <see cref="Ended"/> becomes true.</summary>
    public void Advance()
    {
        try
        {
            lines ??= Open();
            taken = atHand;
            copied = -1;
            if (!lookedAhead && !lines.TryRead())
            {
                Ended = true;
                return;
            }

            lookedAhead = false;
            atHand = new FilePosition(lines.Consumed, lines.Number, Instant.MinValue);
            atHand = atHand with { Due = FindDue(lines) };
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            throw Unreadable(damage);
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(Name);
        writer.Write(Length);
        writer.Write(taken.Bytes);
        writer.Write(taken.Line);
        writer.Write(taken.Due.Milliseconds);
    }

    /// <summary>Makes the record behind the last one taken in the saved run the next.</summary>
    public void Load(BinaryReader reader)
    {
        var name = reader.ReadString();
        if (name != Name)
        {
            throw new InvalidDataException(
                $"续跑须用同样顺序的同样文件：应为 {name}，实为 {Name}。 / To resume, give the same files in the same order: expected {name}, got {Name}.");
        }

        if (reader.ReadInt64() != Length)
        {
            throw new InvalidDataException(
                $"{Name} 与上次不同（大小变了），无法续跑，请重新开始。 / {Name} is not the file of the run to resume, its size differs: start anew.");
        }

        taken = atHand = new FilePosition(reader.ReadInt64(), reader.ReadInt64(), new Instant(reader.ReadInt64()));
        lines = Open();
        try
        {
            lines.Skip(atHand.Bytes, atHand.Line);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            throw Unreadable(damage);
        }
    }

    public void Dispose() => lines?.Dispose();

    private InvalidDataException Unreadable(Exception damage) => new(
        $"{path} 第 {atHand.Line} 行之后无法读取，文件不完整或已损坏，请重新传输。 / "
        + $"{path} cannot be read behind line {atHand.Line}: it is cut short or damaged. Transfer it anew.",
        damage);

    private LineReader Open()
    {
        // Without it a packed file cut short would end as if it were whole.
        AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);
        raw = File.OpenRead(path);
        return new LineReader(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(raw, CompressionMode.Decompress) : raw);
    }

    /// <summary>
    /// A record more than a day ahead of the file is not credible when the next one of the file lies more than a day before it: waiting
    /// for its time to come would hold up the rest of the file until it is too late.
    /// </summary>
    private Instant FindDue(LineReader reader)
    {
        if (times is null || !times.TryFind(reader.Line, out var due))
        {
            return taken.Due;
        }

        if (due - taken.Due <= BelievedClock.Reach)
        {
            return due;
        }

        copied = reader.Line.Length;
        Array.Resize(ref copy, Math.Max(copy.Length, copied));
        reader.Line.CopyTo(copy);
        lookedAhead = reader.TryRead();
        return lookedAhead && times.TryFind(reader.Line, out var next) && due - next > BelievedClock.Reach ? taken.Due : due;
    }
}
