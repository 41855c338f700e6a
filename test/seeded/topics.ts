/**
 * What the generated plans are about: sentences of our own, by topic. `{…}` are slots that `generator.ts` fills:
 * `{noi}` the place or house with its class noun, `{cap}` the issuing body in running text, `{donvi}` and
 * `{Donvi}` the bodies under it, `{nam}`, `{nam1}`, `{nam2}`, `{nam4}` the year of the plan and later ones, `{so}`
 * and `{tyle}` figures, `{vb}` the short citation of what the plan carries out.
 */

export interface CitedDocument {
  readonly type: string;
  readonly reference: string;
  readonly date: string;
  readonly issuer: string;
  readonly subject: string;
}

export interface Topic {
  readonly cited: CitedDocument;
  readonly purposes: readonly string[];
  readonly requirements: readonly string[];
  /** One sentence: mục tiêu chung. */
  readonly aim: string;
  readonly targets: readonly string[];
  readonly tasks: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** Rows of the appendix: task, product. */
  readonly rows: readonly (readonly [task: string, product: string])[];
}

export const topics = {
  digital: {
    cited: {
      type: 'Nghị quyết',
      reference: '57-NQ/TW',
      date: '22/12/2024',
      issuer: 'Bộ Chính trị',
      subject: 'về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia',
    },
    purposes: [
      'Làm cho cán bộ, đảng viên ở {noi} hiểu rõ nội dung của {vb} và việc của từng người trong chuyển đổi số.',
      'Biến chủ trương thành những sản phẩm cụ thể mà người dân dùng được hằng ngày.',
      'Phát huy sáng kiến của đội ngũ trí thức, doanh nghiệp và thanh niên trong nghiên cứu, ứng dụng công nghệ.',
    ],
    requirements: [
      'Lựa chọn việc sát với điều kiện của {noi}, làm đến đâu chắc đến đó, không chạy theo số lượng.',
      'Mỗi nhiệm vụ có người chịu trách nhiệm, có thời hạn và có kết quả kiểm đếm được.',
      'Bảo đảm an toàn thông tin và bí mật nhà nước trong mọi khâu.',
    ],
    aim: 'Đưa công nghệ số vào lãnh đạo, quản lý và phục vụ người dân; hình thành thói quen làm việc trên môi trường mạng ở {noi}.',
    targets: [
      'Có {tyle}% số hồ sơ công việc được xử lý trên môi trường mạng vào năm {nam2}.',
      'Đến năm {nam4}, {tyle}% số người trưởng thành có tài khoản định danh điện tử.',
      'Hoàn thành việc số hoá {so} nghìn trang tài liệu lưu trữ vào năm {nam1}.',
      'Mỗi năm bồi dưỡng kỹ năng số cho ít nhất {so} lượt cán bộ, đảng viên.',
    ],
    tasks: [
      {
        heading: 'Nâng cao nhận thức, đổi mới tư duy về chuyển đổi số',
        lines: [
          'Đưa nội dung chuyển đổi số vào sinh hoạt định kỳ của {donvi}; lấy kết quả làm tiêu chí đánh giá hằng năm.',
          'Mở chuyên mục giới thiệu cách làm hay, mô hình tốt trên trang thông tin điện tử.',
          'Người đứng đầu trực tiếp dùng các nền tảng số để điều hành công việc.',
        ],
      },
      {
        heading: 'Phát triển hạ tầng và dữ liệu dùng chung',
        lines: [
          'Rà soát thiết bị, đường truyền hiện có; thay thế những thiết bị đã lạc hậu, không bảo đảm an toàn.',
          'Xây dựng danh mục dữ liệu dùng chung, quy định rõ nơi tạo lập và nơi cập nhật.',
          'Kết nối với cơ sở dữ liệu của cấp trên theo lộ trình được giao.',
        ],
      },
      {
        heading: 'Bồi dưỡng nhân lực, thu hút người giỏi',
        lines: [
          'Tổ chức các lớp ngắn ngày theo vị trí việc làm, thực hành ngay trên công việc đang làm.',
          'Lập tổ hỗ trợ gồm đoàn viên thanh niên và giáo viên tin học, giúp người cao tuổi dùng dịch vụ trực tuyến.',
        ],
      },
      {
        heading: 'Kiểm tra, giám sát và nhân rộng điển hình',
        lines: [
          'Đưa việc thực hiện {vb} vào chương trình kiểm tra, giám sát; nhắc nhở nơi làm chậm.',
          'Biểu dương tập thể, cá nhân có sáng kiến được áp dụng trong thực tế.',
        ],
      },
    ],
    rows: [
      ['Rà soát thiết bị và đường truyền', 'Báo cáo rà soát'],
      ['Mở lớp bồi dưỡng kỹ năng số', 'Danh sách người học'],
      ['Số hoá tài liệu lưu trữ', 'Kho tài liệu số'],
    ],
  },
  culture: {
    cited: {
      type: 'Nghị quyết',
      reference: '80-NQ/TW',
      date: '07/01/2026',
      issuer: 'Bộ Chính trị',
      subject: 'về phát triển văn hoá Việt Nam',
    },
    purposes: [
      'Giúp cán bộ, đảng viên và Nhân dân nắm vững quan điểm, nhiệm vụ nêu trong {vb}.',
      'Gìn giữ tiếng hát, điệu múa, nghề cổ truyền mà các thế hệ ở {noi} để lại.',
      'Xây dựng con người sống nghĩa tình, trung thực, có trách nhiệm với cộng đồng.',
    ],
    requirements: [
      'Việc làm vừa sức, hợp lòng dân, không phô trương, không lãng phí.',
      'Gắn phong trào văn hoá với nhiệm vụ chính trị thường xuyên của {noi}.',
      'Lấy người dân làm chủ thể; cơ quan, đoàn thể giữ vai trò hướng dẫn, hỗ trợ.',
    ],
    aim: 'Nâng cao đời sống văn hoá, tinh thần của Nhân dân; đưa văn hoá thành sức mạnh nội sinh trong phát triển của {noi}.',
    targets: [
      'Đến năm {nam2}, {tyle}% số khu dân cư có điểm sinh hoạt văn hoá.',
      'Mỗi năm tổ chức ít nhất {so} buổi biểu diễn văn nghệ quần chúng.',
      'Có {so} câu lạc bộ dân ca hoạt động đều vào năm {nam4}.',
      'Lập xong hồ sơ {so} di tích trước năm {nam4}.',
    ],
    tasks: [
      {
        heading: 'Tuyên truyền, giáo dục truyền thống',
        lines: [
          'Tổ chức học tập {vb} trong {donvi} bằng hình thức hỏi đáp, toạ đàm, thi tìm hiểu.',
          'Mời người cao tuổi, cựu chiến binh kể chuyện truyền thống cho học sinh.',
          'Biên soạn tập sách mỏng về lịch sử, danh nhân và phong tục của {noi}.',
        ],
      },
      {
        heading: 'Xây dựng nếp sống đẹp trong gia đình và cộng đồng',
        lines: [
          'Vận động các gia đình ký cam kết cưới hỏi, tang lễ gọn nhẹ, tiết kiệm.',
          'Hằng tháng mỗi khu dân cư có một ngày làm vệ sinh chung.',
          'Khôi phục tủ sách, phòng đọc; trao đổi sách giữa các trường học.',
        ],
      },
      {
        heading: 'Bảo tồn di sản, phát triển nghề cổ truyền',
        lines: [
          'Ghi âm, ghi hình làn điệu cổ qua lời nghệ nhân; lưu bản ghi tại thư viện.',
          'Mở lớp truyền nghề đan lát, dệt thổ cẩm cho thanh niên.',
        ],
      },
    ],
    rows: [
      ['Thi tìm hiểu truyền thống', 'Bài dự thi'],
      ['Ghi hình làn điệu cổ', 'Bản ghi lưu tại thư viện'],
      ['Mở lớp truyền nghề', 'Danh sách học viên'],
    ],
  },
  health: {
    cited: {
      type: 'Nghị quyết',
      reference: '72-NQ/TW',
      date: '09/9/2025',
      issuer: 'Bộ Chính trị',
      subject: 'về một số giải pháp đột phá, tăng cường bảo vệ, chăm sóc và nâng cao sức khoẻ Nhân dân',
    },
    purposes: [
      'Thống nhất nhận thức và hành động của cán bộ, đảng viên ở {noi} khi thực hiện {vb}.',
      'Phòng bệnh từ sớm, từ cơ sở, giảm nỗi lo về chi phí chữa bệnh của người dân.',
      'Củng cố niềm tin của người bệnh vào đội ngũ thầy thuốc.',
    ],
    requirements: [
      'Lấy sự an toàn của người bệnh làm mục tiêu, sự hài lòng làm thước đo.',
      'Phân công rõ việc, rõ thời hạn; định kỳ đánh giá, rút kinh nghiệm.',
      'Kết hợp chặt chẽ giữa chuyên môn và công tác chính trị, tư tưởng.',
    ],
    aim: 'Mọi người dân được theo dõi, chăm sóc sức khoẻ liên tục, gần nhà; chất lượng phục vụ ở {noi} tốt hơn từng năm.',
    targets: [
      'Có {tyle}% số dân được khám sức khoẻ định kỳ vào năm {nam1}.',
      'Đến năm {nam2}, {tyle}% số người dân có sổ sức khoẻ điện tử.',
      'Tỷ lệ người bệnh hài lòng đạt trên {tyle}% vào năm {nam4}.',
      'Đào tạo ít nhất {so} bác sĩ chuyên khoa trước năm {nam4}.',
    ],
    tasks: [
      {
        heading: 'Nâng cao y đức, tinh thần phục vụ',
        lines: [
          'Quán triệt {vb} đến {donvi}; mỗi đảng viên viết cam kết về thái độ phục vụ.',
          'Duy trì hòm thư góp ý, đường dây nóng; trả lời người bệnh trong vòng ba ngày làm việc.',
        ],
      },
      {
        heading: 'Phát triển chuyên môn, kỹ thuật',
        lines: [
          'Cử người đi học các kỹ thuật mà người bệnh đang phải chuyển lên tuyến trên.',
          'Hội chẩn từ xa với các bệnh viện lớn; lập quy trình cấp cứu thống nhất.',
          'Kiểm soát chặt việc kê đơn thuốc và chỉ định xét nghiệm.',
        ],
      },
      {
        heading: 'Phòng bệnh và truyền thông sức khoẻ',
        lines: [
          'Tiêm chủng đúng lịch, giám sát ca bệnh truyền nhiễm tại cộng đồng.',
          'Hướng dẫn người dân ăn uống hợp lý, tập thể dục, bỏ thuốc lá.',
        ],
      },
    ],
    rows: [
      ['Khám sức khoẻ định kỳ', 'Hồ sơ khám'],
      ['Cập nhật sổ sức khoẻ điện tử', 'Số liệu hằng quý'],
      ['Tập huấn cấp cứu', 'Biên bản tập huấn'],
    ],
  },
  education: {
    cited: {
      type: 'Nghị quyết',
      reference: '71-NQ/TW',
      date: '22/8/2025',
      issuer: 'Bộ Chính trị',
      subject: 'về đột phá phát triển giáo dục và đào tạo',
    },
    purposes: [
      'Tạo sự đồng thuận của nhà giáo, người học và cha mẹ học sinh ở {noi} khi thực hiện {vb}.',
      'Khơi dậy lòng yêu nghề, tinh thần tự học của nhà giáo.',
      'Chuẩn bị cho người học kiến thức, kỹ năng và phẩm chất của công dân thời đại số.',
    ],
    requirements: [
      'Đổi mới từng bước, có thí điểm, có đánh giá trước khi nhân rộng.',
      'Công khai chỉ tiêu, tiến độ để nhà giáo và người học cùng giám sát.',
      'Không bệnh thành tích, không gây thêm áp lực sổ sách.',
    ],
    aim: 'Nâng cao chất lượng dạy và học; xây dựng môi trường giáo dục an toàn, thân thiện, giàu sáng tạo ở {noi}.',
    targets: [
      'Có {tyle}% số nhà giáo dùng thành thạo học liệu số vào năm {nam1}.',
      'Đến năm {nam2}, {tyle}% số phòng học được trang bị đủ thiết bị dạy học.',
      'Mỗi năm có ít nhất {so} đề tài, sáng kiến được nghiệm thu.',
      'Kết nạp {so} đảng viên là người học trước năm {nam4}.',
    ],
    tasks: [
      {
        heading: 'Đổi mới nội dung, phương pháp dạy học',
        lines: [
          'Rà soát chương trình, lược bỏ nội dung trùng lặp, tăng thời lượng thực hành.',
          'Dạy học theo dự án, gắn bài giảng với đời sống và nghề nghiệp.',
          'Đánh giá người học bằng cả quá trình, kết hợp nhiều hình thức.',
        ],
      },
      {
        heading: 'Chăm lo đội ngũ nhà giáo',
        lines: [
          'Bồi dưỡng ngoại ngữ, tin học theo nhu cầu của từng tổ bộ môn.',
          'Phân công nhà giáo nhiều kinh nghiệm kèm cặp người mới vào nghề.',
        ],
      },
      {
        heading: 'Tăng cường sự lãnh đạo của cấp uỷ',
        lines: [
          'Sinh hoạt chuyên đề về {vb} trong {donvi} ít nhất hai lần mỗi năm.',
          'Phân công cấp uỷ viên phụ trách từng nhiệm vụ, báo cáo hằng quý.',
          'Phát hiện, bồi dưỡng người học ưu tú để giới thiệu kết nạp vào Đảng.',
        ],
      },
    ],
    rows: [
      ['Rà soát chương trình', 'Chương trình đã chỉnh sửa'],
      ['Trang bị phòng học', 'Biên bản bàn giao'],
      ['Sinh hoạt chuyên đề', 'Biên bản sinh hoạt'],
    ],
  },
  forest: {
    cited: {
      type: 'Chỉ thị',
      reference: '13-CT/TW',
      date: '12/01/2017',
      issuer: 'Ban Bí thư',
      subject: 'về tăng cường sự lãnh đạo của Đảng đối với công tác quản lý, bảo vệ và phát triển rừng',
    },
    purposes: [
      'Nâng cao trách nhiệm của cấp uỷ, chính quyền và chủ rừng ở {noi} trong thực hiện {vb}.',
      'Giữ vững diện tích rừng tự nhiên, bảo vệ nguồn nước và cảnh quan.',
      'Giúp người dân sống gần rừng có thu nhập ổn định từ rừng.',
    ],
    requirements: [
      'Xử lý nghiêm mọi hành vi phá rừng, không có vùng cấm, không có ngoại lệ.',
      'Dựa vào dân, phát huy vai trò của già làng, trưởng thôn, người có uy tín.',
      'Kết hợp bảo vệ rừng với phòng cháy và phát triển sinh kế.',
    ],
    aim: 'Quản lý chặt chẽ, sử dụng bền vững tài nguyên rừng; nâng cao độ che phủ và chất lượng rừng ở {noi}.',
    targets: [
      'Trồng mới ít nhất {so} nghìn cây phân tán mỗi năm.',
      'Đến năm {nam2}, độ che phủ rừng đạt trên {tyle}%.',
      'Giao xong {so} khu rừng cho cộng đồng quản lý vào năm {nam4}.',
      'Giảm {so}% số vụ vi phạm vào năm {nam1}.',
    ],
    tasks: [
      {
        heading: 'Tuyên truyền, vận động Nhân dân giữ rừng',
        lines: [
          'Phổ biến {vb} đến {donvi} và đến từng hộ dân sống gần rừng.',
          'Đưa việc giữ rừng vào hương ước, quy ước của thôn.',
          'Phát tin cảnh báo cháy rừng trên hệ thống truyền thanh vào mùa khô.',
        ],
      },
      {
        heading: 'Tuần tra, kiểm soát và xử lý vi phạm',
        lines: [
          'Duy trì tổ tuần tra liên ngành; kiểm tra các xưởng chế biến gỗ.',
          'Công khai kết quả xử lý vi phạm tại nơi xảy ra vụ việc.',
        ],
      },
      {
        heading: 'Phát triển rừng trồng và sinh kế',
        lines: [
          'Hỗ trợ giống cây bản địa, cây dược liệu dưới tán rừng.',
          'Liên kết người trồng rừng với cơ sở chế biến, tiêu thụ sản phẩm.',
          'Chi trả dịch vụ môi trường rừng đúng người, đúng kỳ hạn.',
        ],
      },
    ],
    rows: [
      ['Trồng cây phân tán', 'Số cây đã trồng'],
      ['Tuần tra liên ngành', 'Nhật ký tuần tra'],
      ['Giao rừng cho cộng đồng', 'Hồ sơ giao rừng'],
    ],
  },
  meetings: {
    cited: {
      type: 'Chỉ thị',
      reference: '50-CT/TW',
      date: '23/7/2025',
      issuer: 'Ban Bí thư',
      subject: 'về tiếp tục đổi mới và nâng cao chất lượng sinh hoạt chi bộ trong giai đoạn mới',
    },
    purposes: [
      'Giúp mỗi đảng viên hiểu đúng, làm đúng các quy định về sinh hoạt đảng nêu trong {vb}.',
      'Khắc phục tình trạng sinh hoạt đơn điệu, nể nang, ngại phê bình.',
      'Nâng cao năng lực lãnh đạo và sức chiến đấu của tổ chức đảng ở {noi}.',
    ],
    requirements: [
      'Nội dung sinh hoạt thiết thực, ngắn gọn, bám sát công việc của từng tháng.',
      'Giữ nghiêm nguyên tắc tập trung dân chủ, tự phê bình và phê bình.',
      'Kết luận rõ ràng, có người thực hiện, có kiểm điểm ở kỳ sau.',
    ],
    aim: 'Sinh hoạt định kỳ trở thành nhu cầu của đảng viên, nơi bàn và quyết những việc thiết thực của {noi}.',
    targets: [
      'Có {tyle}% số đảng viên dự sinh hoạt định kỳ đầy đủ trong năm {nam}.',
      'Mỗi năm sinh hoạt chuyên đề ít nhất {so} lần.',
      'Đến năm {nam1}, tất cả đảng viên có sổ tay điện tử.',
    ],
    tasks: [
      {
        heading: 'Chuẩn bị nội dung sinh hoạt',
        lines: [
          'Gửi dự thảo nội dung cho đảng viên trước ba ngày; mỗi người chuẩn bị ít nhất một ý kiến.',
          'Chọn chuyên đề từ việc khó, việc mới mà đảng viên đang gặp.',
        ],
      },
      {
        heading: 'Đổi mới cách điều hành',
        lines: [
          'Người chủ trì gợi mở, tóm tắt, kết luận từng vấn đề; thư ký ghi biên bản đầy đủ.',
          'Biểu quyết công khai những việc quan trọng, ghi rõ ý kiến khác nhau.',
          'Cuối buổi đọc lại các việc đã giao và thời hạn của từng việc.',
        ],
      },
      {
        heading: 'Quản lý, giúp đỡ đảng viên',
        lines: [
          'Thăm hỏi đảng viên cao tuổi, đảng viên có hoàn cảnh khó khăn.',
          'Phân công đảng viên chính thức giúp đỡ đảng viên dự bị.',
        ],
      },
    ],
    rows: [
      ['Sinh hoạt chuyên đề', 'Biên bản sinh hoạt'],
      ['Cài đặt sổ tay điện tử', 'Danh sách đảng viên'],
    ],
  },
  oversight: {
    cited: {
      type: 'Nghị quyết',
      reference: '05-NQ/TW',
      date: '07/4/2026',
      issuer: 'Ban Chấp hành Trung ương',
      subject: 'về đổi mới, nâng cao hiệu lực công tác kiểm tra, giám sát và kỷ luật của Đảng',
    },
    purposes: [
      'Làm rõ yêu cầu mới đối với công tác kiểm tra, giám sát nêu trong {vb}.',
      'Phòng ngừa vi phạm từ sớm, từ xa, không để khuyết điểm nhỏ tích tụ thành sai phạm lớn.',
      'Giữ nghiêm kỷ cương, củng cố đoàn kết trong nội bộ {noi}.',
    ],
    requirements: [
      'Tiến hành công khai, dân chủ, thận trọng, chặt chẽ, đúng thẩm quyền.',
      'Kết luận phải dựa trên chứng cứ, chỉ rõ trách nhiệm của tập thể và cá nhân.',
      'Kết hợp xây với chống, lấy xây là cơ bản, lâu dài.',
    ],
    aim: 'Công tác kiểm tra, giám sát ở {noi} có trọng tâm, có chiều sâu, phục vụ trực tiếp nhiệm vụ chính trị.',
    targets: [
      'Mỗi năm kiểm tra ít nhất {so} tổ chức đảng.',
      'Đến năm {nam1}, {tyle}% số kiến nghị sau kiểm tra được thực hiện xong.',
      'Bồi dưỡng nghiệp vụ cho {so} cán bộ trong năm {nam1}.',
    ],
    tasks: [
      {
        heading: 'Hoàn thiện quy chế, quy trình',
        lines: [
          'Rà soát quy chế phối hợp giữa các cơ quan; bỏ khâu trùng lặp.',
          'Ban hành mẫu biên bản, báo cáo thống nhất trong {donvi}.',
        ],
      },
      {
        heading: 'Kiểm tra, giám sát có trọng tâm',
        lines: [
          'Tập trung vào lĩnh vực dễ phát sinh tiêu cực: đất đai, tài chính, đầu tư, cán bộ.',
          'Giám sát thường xuyên việc thực hiện kết luận của các kỳ kiểm tra trước.',
          'Tiếp nhận, phân loại, trả lời đơn thư đúng thời hạn.',
        ],
      },
      {
        heading: 'Xây dựng đội ngũ cán bộ kiểm tra',
        lines: [
          'Chọn người bản lĩnh, trong sáng, am hiểu pháp luật làm công tác kiểm tra.',
          'Tổ chức học tập {vb} qua tình huống thực tế.',
        ],
      },
    ],
    rows: [
      ['Rà soát quy chế phối hợp', 'Quy chế sửa đổi'],
      ['Giám sát việc thực hiện kết luận', 'Báo cáo giám sát'],
      ['Bồi dưỡng nghiệp vụ', 'Danh sách người học'],
    ],
  },
} as const satisfies Readonly<Record<string, Topic>>;

export type TopicName = keyof typeof topics;
