using LaborRisk.Bench.Detection.Report;
using LaborRisk.Bench.Measuring;
using LaborRisk.Domain;
using LaborRisk.Ingest.Topics;
using LaborRisk.Ingest.Topics.Training;
using LaborRisk.Simulator;

namespace LaborRisk.Bench.Detection.Texts;

/// <summary>Test E: the topic of a query, each labelled text judged by a model that has not seen it or one like it.</summary>
internal static class TextsPart
{
    private const int Folds = 5;
    private const int Rounds = 200;
    private const int Texts = 1_024;
    private const string WhyLabour =
        "界线是一位读者划的（社保卡、养老待遇、公务员归其他），而带标注的文本只有几百条 · one reader drew the border (social-insurance cards, pensions and civil "
        + "servants are other), and there are only some hundred labelled texts";

    public static void Run(DataFolder data, bool shortly, TextWriter progress, Page page)
    {
        page.Heading("E. 查询文本 · Query texts");
        if (shortly || data.Part("labelled-queries", "queries.jsonl") is not { } labelled)
        {
            page.LeaveOut("E: 五折交叉验证 · five-fold cross-validation (labelled-queries)");
        }
        else
        {
            progress.WriteLine("topics, five-fold …");
            var report = TopicTrainer.Train(
                labelled, Background.Queries(data), Background.Questions(data), Folds, half: null, new TrainingSettings(), Stream.Null);
            Tell(report.CrossValidation, page);
        }

        var cost = MicrosecondsAText();
        page.Paragraph(
            $"每条查询 {Figure.TwoDigits(cost)} 微秒 CPU · {Figure.TwoDigits(cost)} µs of CPU a query, over what simulated workers type, on this machine.");
    }

    private static void Tell(TopicReport report, Page page)
    {
        page.Paragraph("近似重复的文本同在一折 · near-duplicates are kept in one fold.");
        var table = new Table("主题 · topic", "文本 · texts", "查准 · precision", "查全 · recall", "F1");
        foreach (var topic in Enum.GetValues<Topic>())
        {
            table.Add(
                topic.Name(), Figure.Count(report.Texts(topic)), Figure.Share(report.Precision(topic)), Figure.Share(report.Recall(topic)),
                Figure.Share(report.F1(topic)));
        }

        page.Add(table);
        page.Paragraph(
            $"macro-F1 {Figure.Share(report.MacroF1)}；是否劳动权益 F1 · labour or not {Figure.Share(report.LabourF1)}；"
            + $"一般搜索误判为劳动 · general queries taken for labour {report.FalseLabour:P2} ({report.BackgroundTexts:N0})");
        page.Hold(Bar.AtLeast("E", "macro-F1", report.MacroF1, 0.85, 0.92));
        page.Hold(Bar.AtLeast("E", "是否劳动权益 · labour or not, F1", report.LabourF1, 0.96, 0.98, WhyLabour));
        page.Hold(Bar.AtMost("E", "一般搜索误判 · general queries taken for labour", report.FalseLabour, 0.005, 0.005));
    }

    private static double MicrosecondsAText()
    {
        var classifier = TopicClassifier.LoadDefault();
        var book = PhraseBook.Load();
        var dice = new Dice(7, "bench texts");
        string[] texts = [.. Enumerable.Range(0, Texts).Select(i => book.Text((Topic)(i % Topics.Count), dice))];
        var labour = 0;
        Classify();
        var cost = Cost.Of(Classify);
        return labour == 0 ? double.NaN : cost.Cpu.TotalMicroseconds / (Rounds * Texts);

        void Classify()
        {
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var text in texts)
                {
                    labour += classifier.Classify(text).Topic == Topic.Other ? 0 : 1;
                }
            }
        }
    }
}
