using System.Text;
using LaborRisk.Domain;

namespace LaborRisk.Ingest.Tests;

public sealed class Iso8601Tests
{
    [Theory]
    [InlineData("2025-11-05T21:00:00+08:00")]
    [InlineData("2025-11-05T13:00:00Z")]
    [InlineData("2025-11-05t13:00:00.000z")]
    [InlineData("2025-11-05T21:00+0800")]
    [InlineData("2025-11-05T21:00:00.0009999+08")]
    [InlineData("2025-11-05T08:30:00,0-04:30")]
    [InlineData("2025-11-06T02:00:00+13:00")]
    public void Ways_to_write_one_moment(string text)
    {
        Assert.True(Iso8601.TryTime(Encoding.UTF8.GetBytes(text), out var time));
        Assert.Equal("2025-11-05T21:00:00+08:00", time.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-11-05")]
    [InlineData("2025-11-05T21:00:00")]
    [InlineData("2025-11-05 21:00:00+08:00")]
    [InlineData("2025-11-05T24:00:00+08:00")]
    [InlineData("2025-11-05T21:60:00+08:00")]
    [InlineData("2025-11-05T21:00:60+08:00")]
    [InlineData("2025-11-05T21:00:00.+08:00")]
    [InlineData("2025-11-05T21:00:00+8")]
    [InlineData("2025-11-05T21:00:00+99:00")]
    [InlineData("2025-11-05T21:00:00+08:00 ")]
    [InlineData("2025-02-29T21:00:00+08:00")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("２０２５-11-05T21:00:00Z")]
    public void What_names_no_moment_is_refused(string text) => Assert.False(Iso8601.TryTime(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1969-12-31T23:59:59.999Z")]
    [InlineData("2024-02-29T12:00:00.25+08:00")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void Moments_are_those_of_the_platform(string text)
    {
        Assert.True(Iso8601.TryTime(Encoding.UTF8.GetBytes(text), out var time));
        Assert.Equal(Instant.From(DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture)), time);
    }

    [Theory]
    [InlineData("2025-01-31", true)]
    [InlineData("2025-1-31", false)]
    [InlineData("2025-02-30", false)]
    [InlineData("20250131", false)]
    [InlineData("2025-01-31T00:00:00Z", false)]
    public void Dates_are_written_in_one_way(string text, bool readable) =>
        Assert.Equal(readable, Iso8601.TryDate(Encoding.UTF8.GetBytes(text), out _));
}
