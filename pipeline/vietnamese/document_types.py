"""The named kinds of document and their codes, Decree 30/2020 Annex III."""

from __future__ import annotations

from types import MappingProxyType

from pipeline.terms import DocumentType as D

# Case matters (QĐ and QyĐ, CT and CTr): Annex III.
CODE = MappingProxyType(
    {
        "NQ": D.NGHI_QUYET, "QĐ": D.QUYET_DINH, "CT": D.CHI_THI, "QC": D.QUY_CHE, "QyĐ": D.QUY_DINH,
        "TC": D.THONG_CAO, "TB": D.THONG_BAO, "HD": D.HUONG_DAN, "CTr": D.CHUONG_TRINH, "KH": D.KE_HOACH,
        "PA": D.PHUONG_AN, "ĐA": D.DE_AN, "DA": D.DU_AN, "BC": D.BAO_CAO, "BB": D.BIEN_BAN,
        "TTr": D.TO_TRINH, "HĐ": D.HOP_DONG, "CĐ": D.CONG_DIEN, "BGN": D.BAN_GHI_NHO,
        "BTT": D.BAN_THOA_THUAN, "GUQ": D.GIAY_UY_QUYEN, "GM": D.GIAY_MOI, "GGT": D.GIAY_GIOI_THIEU,
        "GNP": D.GIAY_NGHI_PHEP, "PG": D.PHIEU_GUI, "PC": D.PHIEU_CHUYEN, "PB": D.PHIEU_BAO,
        "CV": D.CONG_VAN,
    }
)  # fmt: skip

# Titles as they stand alone on a line, without marks and case; longest first where one opens another.
TITLE = MappingProxyType(
    {
        "nghi quyet": D.NGHI_QUYET, "quyet dinh": D.QUYET_DINH, "chi thi": D.CHI_THI, "quy che": D.QUY_CHE,
        "quy dinh": D.QUY_DINH, "thong cao": D.THONG_CAO, "thong cao bao chi": D.THONG_CAO,
        "thong bao": D.THONG_BAO, "huong dan": D.HUONG_DAN, "chuong trinh": D.CHUONG_TRINH,
        "chuong trinh cong tac": D.CHUONG_TRINH, "chuong trinh hanh dong": D.CHUONG_TRINH,
        "ke hoach": D.KE_HOACH, "phuong an": D.PHUONG_AN, "de an": D.DE_AN, "du an": D.DU_AN,
        "bao cao": D.BAO_CAO, "bien ban": D.BIEN_BAN, "to trinh": D.TO_TRINH, "hop dong": D.HOP_DONG,
        "cong dien": D.CONG_DIEN, "cong dien khan": D.CONG_DIEN, "ban ghi nho": D.BAN_GHI_NHO,
        "ban thoa thuan": D.BAN_THOA_THUAN, "giay uy quyen": D.GIAY_UY_QUYEN, "giay moi": D.GIAY_MOI,
        "giay moi hop": D.GIAY_MOI, "giay gioi thieu": D.GIAY_GIOI_THIEU,
        "giay nghi phep": D.GIAY_NGHI_PHEP, "phieu gui": D.PHIEU_GUI, "phieu chuyen": D.PHIEU_CHUYEN,
        "phieu bao": D.PHIEU_BAO, "thu cong": D.THU_CONG, "thu moi": D.GIAY_MOI,
    }
)  # fmt: skip

# As a register or a letter names them.
NAME = MappingProxyType(
    {
        D.CONG_VAN: "Công văn", D.KE_HOACH: "Kế hoạch", D.THONG_BAO: "Thông báo",
        D.QUYET_DINH: "Quyết định", D.NGHI_QUYET: "Nghị quyết", D.CHI_THI: "Chỉ thị",
        D.QUY_CHE: "Quy chế", D.QUY_DINH: "Quy định", D.THONG_CAO: "Thông cáo",
        D.HUONG_DAN: "Hướng dẫn", D.CHUONG_TRINH: "Chương trình", D.PHUONG_AN: "Phương án",
        D.DE_AN: "Đề án", D.DU_AN: "Dự án", D.BAO_CAO: "Báo cáo", D.BIEN_BAN: "Biên bản",
        D.TO_TRINH: "Tờ trình", D.HOP_DONG: "Hợp đồng", D.CONG_DIEN: "Công điện",
        D.BAN_GHI_NHO: "Bản ghi nhớ", D.BAN_THOA_THUAN: "Bản thỏa thuận",
        D.GIAY_UY_QUYEN: "Giấy ủy quyền", D.GIAY_MOI: "Giấy mời", D.GIAY_GIOI_THIEU: "Giấy giới thiệu",
        D.GIAY_NGHI_PHEP: "Giấy nghỉ phép", D.PHIEU_GUI: "Phiếu gửi", D.PHIEU_CHUYEN: "Phiếu chuyển",
        D.PHIEU_BAO: "Phiếu báo", D.THU_CONG: "Thư công",
    }
)  # fmt: skip
