namespace LaborRisk.Ingest;

/// <summary>
/// Lines of a stream as bytes, without copying. A line beyond the size limit of a record is cut one byte behind it, so that the door
/// refuses it as too large; the rest is skipped in passing, however long it is.
/// </summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    private const int Cut = RecordFields.MaxBytes + 1;

    private readonly byte[] buffer = new byte[4 * RecordFields.MaxBytes];
    private int start;
    private int end;
    private int lineStart;
    private int lineLength;
    private bool ended;

    /// <summary>The last line read; holds until the next is read.</summary>
    public ReadOnlySpan<byte> Line => buffer.AsSpan(lineStart, lineLength);

    /// <summary>1-based number of <see cref="Line"/>.</summary>
    public long Number { get; private set; }

    /// <summary>Bytes of the stream up to and with <see cref="Line"/> and its end.</summary>
    public long Consumed { get; private set; }

    /// <summary>Goes past the bytes and lines read in an earlier run.</summary>
    /// <exception cref="EndOfStreamException">There are fewer bytes than that.</exception>
    public void Skip(long bytes, long lines)
    {
        if (stream.CanSeek)
        {
            stream.Position = bytes <= stream.Length ? bytes : throw new EndOfStreamException();
        }
        else
        {
            for (var left = bytes; left > 0;)
            {
                var read = stream.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
                left -= read > 0 ? read : throw new EndOfStreamException();
            }
        }

        (Consumed, Number) = (bytes, lines);
    }

    /// <summary>Reads the next line that is not blank.</summary>
    public bool TryRead()
    {
        do
        {
            if (!TryReadAny())
            {
                return false;
            }
        }
        while (Line.Trim(" \t\r"u8).IsEmpty);
        return true;
    }

    private bool TryReadAny()
    {
        for (var searched = 0; ;)
        {
            var length = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                Found(searched + length, 1);
                return true;
            }

            searched = end - start;
            if (searched > Cut + 1)
            {
                return SkipRest();
            }

            if (ended)
            {
                if (searched == 0)
                {
                    return false;
                }

                Found(searched, 0);
                return true;
            }

            Fill();
        }
    }

    private void Found(int length, int terminator)
    {
        lineStart = start;
        lineLength = length;
        Took(length + terminator);
        if (Number == 1 && Line.StartsWith("\uFEFF"u8))
        {
            lineStart += 3;
            lineLength -= 3;
        }

        if (lineLength > 0 && buffer[lineStart + lineLength - 1] == '\r')
        {
            lineLength--;
        }
    }

    private void Took(int bytes)
    {
        start += bytes;
        Consumed += bytes;
        Number++;
    }

    /// <summary>Keeps the cut beginning at the front of the buffer and reads past the end of the line behind it.</summary>
    private bool SkipRest()
    {
        buffer.AsSpan(start, Cut).CopyTo(buffer);
        (lineStart, lineLength) = (0, Cut);
        Consumed += end - start;
        while (true)
        {
            start = Cut;
            end = Cut + stream.Read(buffer, Cut, buffer.Length - Cut);
            var rest = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (rest >= 0 || end == start)
            {
                ended |= end == start;
                Took(rest + 1);
                return true;
            }

            Consumed += end - start;
        }
    }

    private void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        ended = read == 0;
    }

    public void Dispose() => stream.Dispose();
}
