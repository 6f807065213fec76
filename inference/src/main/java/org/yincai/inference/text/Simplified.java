package org.yincai.inference.text;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes traditional characters of school mathematics in their simplified form; others stay as they are. */
final class Simplified {
    private static final String PAIRS = "兩两 個个 條条 邊边 長长 線线 對对 應应 稱称 銳锐 鈍钝 圓圆 錐锥 體体 積积 數数 學学 題题 們们 為为 於于 這这 還还 樣样 點点 頂顶 "
            + "總总 餘余 減减 變变 換换 單单 雙双 與与 說说 謝谢 寬宽 幾几 從从 後后 來来 過过 時时 間间 無无 質质 約约 項项 係系 確确 錯错 誤误 "
            + "實实 驗验 證证 據据 圖图 該该 當当 結结 類类 別别 擇择 選选 擴扩 縮缩 儘尽 內内 側侧 際际 階阶 號号 雜杂 負负 軸轴 橫横 縱纵 標标 "
            + "極极 測测 試试 較较 傳传 統统 計计 機机 會会 論论 關关 鍵键 樹树 狀状 區区 組组 訊讯 見见 觀观 現现 電电 腦脑 認认 識识 讓让 買买 "
            + "賣卖 價价 錢钱 麼么 裡里 並并 處处 達达 連连 運运 屬属 轉转 徑径 隻只 塊块 顆颗 餅饼 種种 絕绝 離离 順顺 義义 將将 滿满 進进 萬万 "
            + "億亿 圍围 補补 動动 開开 沒没";
    private static final Map<Character, Character> SIMPLE = Arrays.stream(PAIRS.split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair.charAt(0), pair -> pair.charAt(1)));

    private Simplified() {}

    static String of(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(SIMPLE.getOrDefault(c, c).charValue());
        }
        return out.toString();
    }
}
