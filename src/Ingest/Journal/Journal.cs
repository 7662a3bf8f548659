using LaborRisk.Domain;
using Microsoft.Win32.SafeHandles;

namespace LaborRisk.Ingest;

/// <summary>
/// The embedded journal, open for appending. Space is reserved before records are taken, so that a full disk is known before anything is
/// decided; what <see cref="Append"/> returned from is durable. One thread.
/// </summary>
public sealed class Journal : IDisposable
{
    /// <summary>Reserved at the end of a segment and never used: given back, it is the room to begin the next, on a full disk too.</summary>
    private const int SlackBytes = 2 * 4_096;

    private readonly string folder;
    private readonly JournalLimits limits;
    private readonly TimeProvider time;
    private readonly List<JournalSegment> closed;
    private SafeFileHandle? file;
    private long fileBase;
    private long reservedTo;
    private long unneededBefore;

    private Journal(string folder, JournalLimits limits, TimeProvider time, List<JournalSegment> closed)
    {
        (this.folder, this.limits, this.time, this.closed) = (folder, limits, time, closed);
        End = reservedTo = closed.Count > 0 ? closed[^1].End : 0;
    }

    /// <summary>Position behind the last batch.</summary>
    public long End { get; private set; }

    /// <summary>Position of the first batch that is still there.</summary>
    public long Beginning => closed.Count > 0 ? closed[0].Base : fileBase;

    /// <summary>Bytes of an unfinished last write that <see cref="Open"/> cut off; nobody was told that they were accepted.</summary>
    public long TornBytes { get; private init; }

    /// <summary>Opens or creates the journal in a folder and cuts off what a crash left unfinished.</summary>
    /// <exception cref="InvalidDataException">The last segment is damaged before its end.</exception>
    public static Journal Open(string folder, JournalLimits limits, TimeProvider time)
    {
        Directory.CreateDirectory(folder);
        var segments = JournalReader.SegmentsOf(folder).ToList();
        foreach (var path in Directory.EnumerateFiles(folder, "*" + JournalSegment.Extension).Where(path => segments.TrueForAll(each => each.Path != path)))
        {
            File.Delete(path);
        }

        var torn = 0L;
        if (segments.Count > 0)
        {
            var last = segments[^1];
            var whole = JournalReader.WholeBytes(last);
            torn = last.Length - whole;
            Cut(last.Path, whole);
            segments[^1] = last with { Length = whole };
        }

        return new Journal(folder, limits, time, segments) { TornBytes = torn };
    }

    /// <summary>All batches from a position on. To be used before the first append.</summary>
    /// <exception cref="InvalidDataException">The journal is damaged or lacks the position.</exception>
    public IEnumerable<JournalBatch> Read(long from) => JournalReader.Read(folder, from);

    /// <summary>Makes sure that a batch of so many bytes can be appended.</summary>
    /// <returns>Whether there is room; if not, nothing has changed.</returns>
    public bool TryReserve(long bytes)
    {
        var needed = JournalFrame.HeadBytes + bytes;
        return (file is not null && End + needed <= reservedTo) || TryBegin(needed + JournalSegment.HeadBytes);
    }

    /// <summary>Writes one batch for which room was reserved and returns when it is durable.</summary>
    /// <exception cref="IOException">
    /// The disk failed in spite of the reservation. What was written is unknown, so this journal is not to be used again: the process ends and restarts.
    /// </exception>
    public void Append(ReadOnlySpan<byte> steps)
    {
        if (file is null || End + JournalFrame.HeadBytes + steps.Length > reservedTo)
        {
            throw new InvalidOperationException($"No room was reserved for {steps.Length} bytes.");
        }

        Span<byte> head = stackalloc byte[JournalFrame.HeadBytes];
        JournalFrame.WriteHead(head, End, steps);
        RandomAccess.Write(file, head, End - fileBase);
        RandomAccess.Write(file, steps, End - fileBase + head.Length);
        RandomAccess.FlushToDisk(file);
        End += head.Length + steps.Length;
    }

    /// <summary>
    /// Deletes whole segments before a position once they are old enough, or later when their room is needed; then the segment at hand goes too, if all of
    /// it lies before the position.
    /// </summary>
    /// <param name="position">What no snapshot needs any more lies before it.</param>
    public void DeleteBefore(long position)
    {
        unneededBefore = position;
        var oldest = Instant.From(time.GetUtcNow()).Plus(-(long)limits.KeepFor.TotalMilliseconds);
        while (closed.Count > 1 && OldestIsUnneeded && closed[1].CreatedAt < oldest)
        {
            DeleteOldest();
        }
    }

    /// <summary>Bytes on the disk, those reserved in advance included.</summary>
    public long Bytes => (closed.Count > 0 ? closed[^1].End - closed[0].Base : 0) + (file is null ? 0 : reservedTo - fileBase);

    public void Dispose() => Close();

    private bool TryBegin(long needed)
    {
        while (End - Beginning + Math.Max(limits.SegmentBytes, needed) > limits.LargestBytes && TryDropOldest())
        {
        }

        var size = Math.Max(needed, Math.Min(limits.SegmentBytes, limits.LargestBytes - (End - Beginning)));
        if (End - Beginning + size > limits.LargestBytes)
        {
            return false;
        }

        Close();
        while (!TryCreate(size + SlackBytes))
        {
            if (!TryDropOldest())
            {
                return false;
            }
        }

        reservedTo = fileBase + size;
        return true;
    }

    /// <summary>Creates the segment that begins at the end.</summary>
    /// <param name="size">Bytes to reserve; 0 = none beyond its head.</param>
    /// <returns>False = there is no room, and nothing has changed.</returns>
    private bool TryCreate(long size)
    {
        var path = Path.Combine(folder, JournalSegment.NameOf(End));
        try
        {
            file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read, FileOptions.None, preallocationSize: size);
            RandomAccess.Write(file, JournalSegment.Head(End, Instant.From(time.GetUtcNow())), 0);
            RandomAccess.FlushToDisk(file);
            FolderSync.Flush(folder);
        }
        catch (IOException)
        {
            file?.Dispose();
            file = null;
            File.Delete(path);
            return false;
        }

        fileBase = End;
        End = reservedTo = End + JournalSegment.HeadBytes;
        return true;
    }

    /// <summary>Ends the segment at hand and gives back what it did not need.</summary>
    private void Close()
    {
        if (file is null)
        {
            return;
        }

        file.Dispose();
        file = null;
        var path = Path.Combine(folder, JournalSegment.NameOf(fileBase));
        Cut(path, End - fileBase);
        closed.Add(JournalSegment.Find(path)!);
        reservedTo = End;
    }

    /// <summary>Deletes the oldest segment if nothing needs it.</summary>
    private bool TryDropOldest()
    {
        if (End <= unneededBefore && closed.Count <= (file is null ? 1 : 0))
        {
            Close();
            if (closed is not [{ Length: > JournalSegment.HeadBytes }] || !TryCreate(0))
            {
                return false;
            }

            // The last segment says where the journal goes on; one of a head alone does too, so that all before it may go.
            Close();
        }

        if (!OldestIsUnneeded)
        {
            return false;
        }

        DeleteOldest();
        return true;
    }

    private bool OldestIsUnneeded => closed.Count > (file is null ? 1 : 0) && closed[0].End <= unneededBefore;

    private void DeleteOldest()
    {
        File.Delete(closed[0].Path);
        closed.RemoveAt(0);
    }

    private static void Cut(string path, long length)
    {
        using var segment = new FileStream(path, FileMode.Open, FileAccess.Write);
        segment.SetLength(length);
        segment.Flush(flushToDisk: true);
    }
}
