using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace LaborRisk.Domain.Wire;

/// <summary>Writes one driver of a score. Searches of a withheld band are not written at all.</summary>
public static class DriverJson
{
    private static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    private static readonly JsonEncodedText Queries = JsonEncodedText.Encode("queries");
    private static readonly JsonEncodedText Employment = JsonEncodedText.Encode("employment");
    private static readonly JsonEncodedText Event = JsonEncodedText.Encode("event");
    private static readonly JsonEncodedText Model = JsonEncodedText.Encode("model");
    private static readonly JsonEncodedText TopicName = JsonEncodedText.Encode("topic");
    private static readonly JsonEncodedText Window = JsonEncodedText.Encode("window");
    private static readonly JsonEncodedText Band = JsonEncodedText.Encode("workersBand");
    private static readonly JsonEncodedText ExpectedWorkers = JsonEncodedText.Encode("expectedWorkers");
    private static readonly JsonEncodedText Probability = JsonEncodedText.Encode("probability");
    private static readonly JsonEncodedText IndicatorName = JsonEncodedText.Encode("indicator");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText Expected = JsonEncodedText.Encode("expected");
    private static readonly JsonEncodedText At = JsonEncodedText.Encode("at");

    public static void Write(Utf8JsonWriter writer, Driver driver)
    {
        if (driver is QueryDriver { Workers: WorkersBand.Withheld })
        {
            return;
        }

        writer.WriteStartObject();
        switch (driver)
        {
            case QueryDriver queries:
                writer.WriteString(Kind, Queries);
                writer.WriteString(TopicName, queries.Topic.Name());
                WriteWindow(writer, queries.WindowDays);
                writer.WriteString(Band, queries.Workers.Name());
                writer.WriteOneDigit(ExpectedWorkers, queries.ExpectedWorkers);
                writer.WriteTwoDecimals(Probability, queries.Probability);
                break;
            case EmploymentDriver figure:
                writer.WriteString(Kind, Employment);
                writer.WriteString(IndicatorName, figure.Indicator.Name());
                writer.WriteFigure(Value, figure.Value);
                writer.WriteFigure(Expected, figure.Expected);
                writer.WriteTwoDecimals(Probability, figure.Probability);
                break;
            case EventDriver happened:
                writer.WriteString(Kind, Event);
                writer.WriteString(Event, happened.Kind.Name());
                writer.WriteTime(At, happened.At);
                break;
            case ModelDriver model:
                writer.WriteString(Kind, Model);
                writer.WriteString(Model, model.Model);
                writer.WriteTwoDecimals(Probability, model.Probability);
                break;
            default:
                throw new UnreachableException($"The contract has no form for a driver of type {driver.GetType().Name}.");
        }

        writer.WriteEndObject();
    }

    private static void WriteWindow(Utf8JsonWriter writer, int days)
    {
        Span<byte> text = stackalloc byte[16];
        text[0] = (byte)'P';
        days.TryFormat(text[1..], out var length, default, CultureInfo.InvariantCulture);
        text[length + 1] = (byte)'D';
        writer.WriteString(Window, text[..(length + 2)]);
    }
}
