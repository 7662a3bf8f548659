using System.Buffers;
using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Tests;

public sealed class DeadLetterTests
{
    [Fact]
    public void A_dead_letter_is_one_line_with_the_fields_of_the_contract()
    {
        var letter = new DeadLetter("events.ndjson", 7, DeadLetterReason.TooLate, "迟到 / late", Instant.StartOf(new DateOnly(2025, 11, 5)));
        Assert.Equal(
            """{"source":"events.ndjson","position":7,"reason":"too_late","detail":"迟到 / late","receivedAt":"2025-11-05T00:00:00+08:00"}""" + "\n",
            Json(letter));
    }

    [Fact]
    public void Before_the_clock_has_begun_nothing_is_said_of_the_time() =>
        Assert.Contains("\"receivedAt\":null", Json(new DeadLetter("a", 1, DeadLetterReason.Malformed, "", null)), StringComparison.Ordinal);

    [Fact]
    public void A_dead_letter_tells_the_clock_at_which_it_was_decided_and_the_field_at_fault()
    {
        var door = new Door().Take(
            Records.Query("a", "2025-01-01T00:00:00+08:00"),
            Records.Query("b", "2025-01-01T01:00:00+08:00"),
            Records.Query("c", "2025-01-01T02:00:00+08:00").With("""{"workerId":null}"""));
        var letter = Assert.Single(door.DeadLetters);
        Assert.Equal(("events.ndjson", 3, "2025-01-01T01:00:00+08:00"), (letter.Source, letter.Position, letter.ReceivedAt.ToString()));
        Assert.Contains("workerId", letter.Detail, StringComparison.Ordinal);
    }

    private static string Json(DeadLetter letter)
    {
        var line = new ArrayBufferWriter<byte>();
        DeadLetterJson.Write(line, letter);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }
}
