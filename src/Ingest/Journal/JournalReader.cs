namespace LaborRisk.Ingest;

/// <summary>Reads a journal's batches in order. Changes nothing; may read while the service writes.</summary>
public static class JournalReader
{
    /// <summary>All whole batches from <paramref name="from"/> on, which must be the beginning of one or the end of the journal.</summary>
    /// <exception cref="InvalidDataException">A batch that was once whole is not, or a segment is missing. The message names file and byte.</exception>
    public static IEnumerable<JournalBatch> Read(string folder, long from)
    {
        var segments = SegmentsOf(folder);
        if (segments.Count > 0 ? segments[0].Base > from : from > 0)
        {
            throw new InvalidDataException(
                $"日志从位置 {(segments.Count > 0 ? segments[0].Base : 0)} 开始，缺少 {from} 起的部分，请恢复缺失的文件或快照。 / "
                + $"The journal in {folder} lacks what begins at {from}: restore the missing files or a snapshot.");
        }

        if (segments.Count > 0 && segments[^1].End < from)
        {
            throw Damage(segments[^1].Path, segments[^1].Length);
        }

        return segments.Where(segment => segment.End > from).SelectMany((segment, _) => Read(segment, from, isLast: segment == segments[^1]));
    }

    /// <summary>Segments in order, without gaps.</summary>
    internal static IReadOnlyList<JournalSegment> SegmentsOf(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var paths = Directory.EnumerateFiles(folder, "*" + JournalSegment.Extension).Order(StringComparer.Ordinal).ToList();
        var segments = new List<JournalSegment>();
        foreach (var path in paths)
        {
            if (JournalSegment.Find(path) is not { } segment)
            {
                if (path == paths[^1] && new FileInfo(path).Length <= JournalSegment.HeadBytes)
                {
                    // Begun and never used: its head was not durable yet, so nothing was written behind it.
                    break;
                }

                throw Damage(path, 0);
            }

            if (segments.Count > 0 && segments[^1].End != segment.Base)
            {
                throw Damage(segments[^1].Path, segments[^1].Length);
            }

            segments.Add(segment);
        }

        return segments;
    }

    /// <summary>Bytes of the segment up to the end of its last whole batch.</summary>
    internal static long WholeBytes(JournalSegment segment)
    {
        var bytes = File.ReadAllBytes(segment.Path);
        var at = JournalSegment.HeadBytes;
        while (JournalFrame.TryRead(bytes.AsSpan(at), segment.Base + at, out var length))
        {
            at += JournalFrame.HeadBytes + length;
        }

        ThrowIfDamaged(segment, bytes, at, isLast: true);
        return at;
    }

    private static IEnumerable<JournalBatch> Read(JournalSegment segment, long from, bool isLast)
    {
        var bytes = File.ReadAllBytes(segment.Path);
        var at = JournalSegment.HeadBytes;
        while (JournalFrame.TryRead(bytes.AsSpan(at), segment.Base + at, out var length))
        {
            var steps = bytes.AsMemory(at + JournalFrame.HeadBytes, length);
            var position = segment.Base + at;
            at += JournalFrame.HeadBytes + length;
            if (position >= from)
            {
                yield return new JournalBatch(position, segment.Base + at, steps);
            }
        }

        ThrowIfDamaged(segment, bytes, at, isLast);
    }

    /// <summary>What cannot be read is the torn end of the last write only when nothing whole stands behind it.</summary>
    private static void ThrowIfDamaged(JournalSegment segment, byte[] bytes, int at, bool isLast)
    {
        if (at < bytes.Length && (!isLast || JournalFrame.StandsBehind(bytes.AsSpan(at), segment.Base + at)))
        {
            throw Damage(segment.Path, at);
        }
    }

    private static InvalidDataException Damage(string path, long at) => new(
        $"日志文件 {path} 从第 {at} 字节起已损坏，请从备份恢复该文件。 / The journal file {path} is damaged from byte {at} on: restore it from a backup.");
}
