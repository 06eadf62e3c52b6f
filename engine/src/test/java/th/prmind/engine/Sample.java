package th.prmind.engine;

import java.util.List;

/** A brief of our own making that tests speak about. */
final class Sample {

    static final Brief BRIEF = new Brief(
            "clean-kiln",
            2,
            "โครงการเตาเผาสะอาด",
            "กทส.",
            null,
            null,
            List.of(
                    new Brief.Message(
                            "m1",
                            Brief.Weight.CORE,
                            true,
                            "ช่างปั้นเปลี่ยนมาใช้เตาไฟฟ้าเพื่อลดควันในหมู่บ้าน",
                            "Potters switch to electric kilns to cut smoke in the village"),
                    new Brief.Message(
                            "m2",
                            Brief.Weight.SUPPORTING,
                            false,
                            "ผู้สนใจขอรับเงินอุดหนุนค่าเตาได้ที่สำนักงานอุตสาหกรรมจังหวัด",
                            null)),
            List.of(
                    new Brief.Fact(
                            "f1",
                            "เตาเผาเซรามิกทั่วประเทศที่เข้าร่วมโครงการเตาเผาสะอาดมี [กว่า 4,200 เตา]",
                            List.of("กว่า 3,900 เตา")),
                    new Brief.Fact(
                            "f2",
                            "กำหนดสุดท้ายของการยื่นขอเงินอุดหนุนค่าเตาไฟฟ้าคือ [วันที่ 15 มีนาคม 2567]",
                            List.of("วันที่ 31 มกราคม 2567")),
                    new Brief.Fact("f3", "รัฐอุดหนุนค่าเตาไฟฟ้าไม่เกิน [ร้อยละ 40] ของราคาเตา", List.of()),
                    new Brief.Fact("f4", "งบประมาณของโครงการเตาเผาสะอาดทั้งหมด [186.5 ล้านบาท]", List.of())),
            List.of(
                    new Brief.Person("p1", "นางสาว", "กานดา วงศ์ช่างปั้น", "อธิบดีกรมเตาและเครื่องปั้น"),
                    new Brief.Person("p2", "นาย", "ธนพล ดินแดงดี", "รองอธิบดีกรมเตาและเครื่องปั้น")),
            List.of(new Brief.Term("t1", "เตาไฟฟ้า", List.of("เตาไฟแรง", "e-Kiln"))),
            List.of(new Brief.Avoid("a1", "เตาเถื่อน", "เตาทุกแห่งจดแจ้งแล้ว")));

    private Sample() {}
}
