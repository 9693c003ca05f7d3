"""Given names as they stand in European news, whatever its language: data only.

``GIVEN_NAMES`` is what tells a person from two nouns side by side. ``GIVEN_VARIANTS`` holds forms of one given name,
one name a line: transliterations, other languages' forms and short forms that newspapers use for the same person.
``FAMILY_NAME_FIRST`` are Chinese, Korean and Vietnamese family names, which stand before the given name.
"""

from __future__ import annotations

from timeline.reading.text import words

GIVEN_NAMES = words("""
Aaron Abdel Abdul Abdullah Abdelfattah Abdallah Abiy Abraham Achim Ada Adam Adel Adele Adelheid Adolf Adrian Adriana
Agata Agnes Agnieszka Ahmad Ahmed Ahmet Aida Aiman Ajatollah Alain Alan Albert Alberto Albrecht Aldo Alejandro
Aleksandar Aleksander Aleksandr Alena Alessandra Alessandro Alessia Alexander Alexandra Alexandre Alexandria
Alexandru Alexei Alexej Alexey Alexis Alfons Alfred Alfredo Ali Alice Alicia Alina Alisa Alois Alojz Alona Amanda
Amy Amadou Amalia Amelie Amir Amira Ana Anastasia Anatoli Anatolij Anders Andre Andrea Andreas Andrej Andrei Andres
Andrew Andrij Andris Andrius Andrzej André Andrés Andy Angel Angela Angelika Angelo Angus Anita Anja Anke Ann Anna
Annalena Anne Annegret Anneliese Annemarie Annette Annika Anthony Antje Anton Antoni Antonia Antonio Antony António
Antoine Ari Ariel Arkadi Armand Armin Arne Arno Arnold Arsenij Artem Arthur Artur Arturo Aschraf Asmaa Astrid
Athanasios Auguste Augusto Avi Avigdor Axel Aydan Ayman Ayşe Barack Barbara Barbora Bart Bartosz Baschar Bashar
Bassem Beate Beatrice Beatrix Beata Ben Benedikt Benedikta Benjamin Benny Benoît Berit Bernard Bernd Bernhard Bernie
Bertha Berthold Bertrand Bettina Bianca Bill Birgit Birgitta Björn Bob Bobby Bodo Bogdan Boris Borys Boyko Brad
Brendan Brian Brigitta Brigitte Britta Bronisław Bruce Bruno Burkhard Caitlin Camilla Cansu Carina Carl Carla Carles
Carlo Carlos Carmen Carola Carolin Carolina Caroline Carsten Casper Catherine Cecilia Cem Chantal Charles Charlie
Charlotte Chelsea Chloe Chris Christa Christel Christian Christiane Christina Christine Christof Christoph
Christophe Christopher Chrystia Chuck Clara Clark Claude Claudia Claudio Claus Clemens Clément Colin Conrad Cordula
Cornelia Cornelius Craig Cristiano Cristina Cyril Dagmar Dalia Damian Dan Dana Daniel Daniela Daniele Daniil Danuta
Dariusz Daria Darja Dave David Davide Dean Deborah Delcy Denis Denise Denys Desiree Detlef Deniz Diana Didier Diego
Dieter Dietmar Dietrich Dilma Dimitri Dimitrij Dimitris Dirk Dmitri Dmitrij Dmitrijs Dmitry Dmytro Dominic Dominik
Dominique Donald Donatella Dora Doris Dorothea Dorothee Doug Douglas Duncan Dustin Dusan Eberhard Eckart Eckhard Ed
Eddie Edgar Edgars Edi Edith Edmund Eduard Eduardo Edward Egils Egon Ehud Eike Ekaterina Ekrem Elena Eleni Eli Elias
Elif Elisabeth Elise Elizabeth Elke Ella Ellen Elmar Elon Elsa Elvira Emil Emilia Emilie Emily Emine Emma Emmanuel
Emmanuelle Enno Enrico Enrique Erdal Erhard Eric Erica Erich Erik Erika Ernest Ernesto Ernst Erwin Esther Eugen
Eugene Eugenia Eva Evelyn Evika Ewa Ewald Fabian Fabio Fabrice Fatih Fatima Fatma Federica Federico Felipe Felix
Ferdinand Fernando Ferenc Filip Fiona Flavio Florian Floriane Francesca Francesco Francis Francisco Franciszek
Franco François Françoise Frank Frans Franz Franziska Fred Frederic Frederik Frederike Fredrik Freddy Friederike
Friedhelm Friedrich Fritz Fumio Fuad Gabor Gábor Gabriel Gabriela Gabriele Gaby Galina Gareth Gary Gavin Geert Geir
Genadi Gennadi Gennadij Geoffrey Georg George Georges Georgi Georgia Georgios Gerald Gerd Gerda Gerhard Gerhart Gero
Gerrit Gert Gertrud Gianni Gideon Gilles Gina Giorgi Giorgia Giorgio Giovanni Gisela Gitanas Giulia Giuliano
Giuseppe Gordon Goran Götz Grace Graham Greg Gregor Gregory Greta Gretchen Grigori Grzegorz Guido Guillaume Gunnar
Gunter Gunther Gustav Gustavo Günter Günther György Gwendolin Hadja Hakan Håkan Hamid Hamza Hanna Hannah Hannelore
Hannes Hans Hanno Harald Harry Hartmut Hassan Heather Hector Hedwig Heidi Heidrun Heike Heiko Heiner Heino Heinrich
Heinz Helena Helene Helga Helge Hella Hellmut Helmut Hendrik Hennadij Henning Henri Henrik Henrike Henry Herbert
Heribert Hermann Herta Hilde Hildegard Hillary Holger Horst Howard Hubert Hubertus Hugh Hugo Hulusi Husain Hussein
Ian Ibrahim Ida Igor Ihor Ilana Ilham Ilia Ilie Ilja Ilka Ilona Ilse Ina Inge Ingeborg Inga Ingmar Ingo Ingrid Ines
Inés Ion Irakli Irena Irene Irina Iris Irmgard Iryna Isaac Isaak Isabel Isabell Isabella Isabelle Ismail Israel
István Itamar Iván Ivan Ivana Ivo Ivica Iwan Izchak Jaap Jack Jacek Jacinda Jaclyn Jacob Jacques Jacqueline
Jair Jake Jakob Jakub James Jamal Jamie Jan Jana Jane Janet Janez Janina Janine János Janusz Jarosław Jaroslaw
Jasmin Jason Jasper Javier Jay Jean Jeanine Jeanne Jeff Jeffrey Jelena Jenna Jennifer Jens Jenny Jeremy Jérôme
Jerome Jerzy Jessica Jesús Jewgeni Jewgenij Jill Jim Jimmy Joachim Joan Joana Joanna João Jochen Joe Joel Johan
Johann Johanna Johannes John Johnny Jolanta Jon Jonas Jonathan Jordan Jörg Jörn Jorge José Josef Josep Joseph
Joschka Joshua Joost Juan Judith Julia Julian Juliane Julie Julien Julija Julius Jurij Juri Jussi Justin Justus
Jürgen Jutta Jurgen Joao Józef Jüri Kai Kaja Kajsa Kamala Karen Karim Karin Karina Karine Karl Karla Karol Karolina
Karoline Károly Karsten Kassym-Schomart Katalin Katarina Katarzyna Kate Katharina Katherine Kathleen Kathrin Kathy
Katja Katrin Kay Kaya Keir Keith Kelly Kemal Kemi Ken Kenan Kenneth Kerry Kerstin Kevin Khaled Kilian Kira Kiril
Kirill Kirsten Kirsty Klaas Klara Klaus Klemens Knut Konrad Konstantin Kostas Kristalina Kristen Kristian Kristin
Kristina Kristine Kristrún Krzysztof Kryštof Kurt Kyle Kyriakos Kyrylo Lajos Lale Lamine Lars Larry Larissa Laszlo
László Laura Laurent Lawrence Lea Leah Lech Leila Lena Lennart Leo Leon Leonard Leonardo Leonid Leonie Leopold Leroy
Lesia Leslie Leszek Levent Liane Lidia Lilli Lilly Lina Linda Lindsay Lindsey Lionel Lisa Liselotte Liz Lloyd Lorenz
Lorenzo Lothar Lotte Lou Louis Louisa Louise Luc Luca Lucas Lucia Luciano Lucie Ludmila Ludwig Luigi Luis Luisa
Luise Luiz Lukas Lukasz Łukasz Lutz Luís Lydia Maciej Mads Magda Magdalena Magnus Mahmoud Mahmud Maia Maik Maike
Majed Maja Malala Malik Malte Malu Manfred Manuel Manuela Mara Marc Marcel Marcella Marcelo Marcin Marco Marcos
Marcus Marek Margaret Margareta Margarete Margarethe Margarita Margit Margot Margrethe Margus Maria Mariana Marianne
Marie Marie-Agnes Marija Marijam Marin Marina Marine Mario Marion Maris Marit Marius Mariusz Mariya Mark Marko
Markus Marlene Marlies Maros Maroš Marta Martha Martin Martina Martine Marwan Mary Maryam Mascha Massimo Massoud
Massud Mateusz Mathias Mathieu Mathilde Mats Matt Matteo Matthew Matthias Matti Maurice Mauricio Max Maxim Maxime
Maximilian Maxine Maya Mechthild Mehmet Meike Melania Melanie Melinda Melissa Melnyk Mercedes Merav Meryem Mette Mia
Micha Michael Michaela Michail Michal Michał Michel Michele Michelle Micheál Mick Miguel Mihai Mikael Mike Mikhail
Mikheil Mikko Miklós Milan Milena Milos Miloš Miloslav Mina Minna Miriam Mirjam Miroslav Mirko Mitch Mitt Mohamed
Mohammad Mohammed Moira Monica Monika Monique Moritz Moshe Mosche Muammar Muhammad Murat Muriel Mustafa Mychajlo
Mykola Mykhailo Nabil Nadia Nadine Nadja Nancy Naftali Nana Naomi Narendra Natalia Natalie Natalija Natascha
Nathalie Nathan Nawaf Nayib Neil Nelson Nicholas Nick Nicola Nicolae Nicolas Nicole Nicolás Niels Nigel Nikita Nikki
Niklas Nikol Nikola Nikolai Nikolaj Nikolaos Nikolaus Nikos Nils Nina Nino Noah Noam Nora Norbert Norman Nuno Nuri
Octavio Odile Olaf Ola Olav Ole Oleg Oleh Oleksandr Oleksij Olena Olga Olha Oliver Olivia Olivier Olli Omar Omer
Orhan Orna Oscar Oskar Osama Ossama Otto Ottmar Özgür Özlem Ömer Oğuz Paavo Pablo Pam Pamela Paola Paolo Pascal Pat
Patricia Patricio Patrick Patrik Patrycja Paul Paula Paulina Pauline Paulo Pavel Pawel Paweł Pawlo Pedro Peer Peggy
Penny Per Pete Peter Petr Petra Petro Petteri Petter Phil Philip Philipp Philippa Philippe Pierre Pierre-Yves Pia
Piotr Pinchas Pjotr Plamen Predrag Pramila Priska Priti Quentin Quim Rachel Radek Radosław Radoslaw Rafael Rafał
Rahel Raila Raimund Rainer Raisa Ralf Ralph Ramin Ramon Ramón Ramsan Ramzan Rand Raphael Raúl Raul Ray Raymond
Rebecca Recep Regina Regine Reiner Reinhard Reinhold Renate Renato Rená René Ricarda Ricardo Riccardo Richard Rick
Rijad Rima Rishi Rita Rob Robert Roberta Roberto Robin Rodrigo Rodrigue Roger Roland Rolf Roman Romano Romuald Ron
Ronald Ronny Rory Rosa Rosalia Rosemarie Ross Roswitha Roxana Roy Rudi Rudolf Rudolph Rudy Ruben Rüdiger Rupert
Ruslan Rustem Ruth Ryan Ryszard Sabine Sabrina Sadio Sadiq Sahra Said Saif Salah Sally Salman Salome Salvador
Salvatore Sam Samir Samira Samuel Sandra Sandrine Sandro Sanna Santiago Sara Sarah Sascha Saskia Scott Sean
Sébastien Sebastian Sebastiano Selma Selim Semjon Serap Serdar Sergei Sergej Sergey Sergio Sergiu Serhij Serge
Seymour Shinzo Shinzō Shigeru Sidney Siegfried Siegmar Sigmar Sigrid Silke Silvan Silvia Silvio Simon Simona Simone
Sina Sinéad Sofia Sofie Sonja Sonia Sophia Sophie Soraya Sören Søren Stanislav Stanislaw Stanisław Stefan Stefanie
Stefano Stella Sten Stephan Stephane Stéphane Stephanie Stephen Steve Steven Stevo Stewart Stuart Sunil Susan Susana
Susann Susanna Susanne Susi Suzanne Svante Sven Svenja Svetlana Swen Swetlana Swiatlana Sylvia Sylvie Sylwester
Tadeusz Taavi Tamara Tamás Tamar Tamim Tanja Taras Tarek Tarik Tatiana Tatjana Taylor Ted Tedros Teresa Terry Thea
Theo Theodor Theodore Theresa Therese Thierry Thilo Thom Thomas Thorben Thorsten Tibor Tiina Till Tilman Tilo Tim
Timo Timofej Timothy Tina Tino Tobias Todd Tom Tomas Tomasz Tomáš Tommaso Tommy Toni Tony Torben Torsten Traian
Travis Trevor Tulsi Tymofij Udo Ugur Ulf Ulla Ulrich Ulrik Ulrike Umar Umaro Urs Ursula Ute Uta Uwe Urszula Václav
Vadim Vahagn Valdis Valentin Valentina Valentyna Valeria Valérie Valerij Vanessa Vera Verena Veronika Victor
Victoria Viktor Viktoria Viktorija Ville Vincent Viola Virginie Vitali Vitalij Vittoria Vivek Vivian Vjosa Vladimir
Vladislav Vlado Vojislav Volker Volkmar Volodymyr Vytautas Wadym Walburga Waleri Walerij Walentyn Walter Waltraud
Wanda Wang Warren Wassili Wendelin Wendy Werner Wilfried Wilhelm Wilhelmine Willem Willi William Willy Wim Winfried
Winston Witali Witalij Wjatscheslaw Wladimir Wladislaw Wlodzimierz Włodzimierz Wolf Wolfgang Wolodymyr Wolfram
Wsewolod Xavier Xaver Xi Yair Yaron Yann Yannick Yasmin Yassir Yasser Yehuda Yigal Yitzhak Yoav Yoon Yulia Yusuf
Yuri Yury Yves Yvette Yvonne Yvon Zbigniew Zdravko Zeynep Zoe Zoltán Zoran Zuzana
Aadhya Aarav Abbas Abdelaziz Abdelkader Abdelmadjid Abdirahman Abdoulaye Abdulaziz Abdulrahman Abdülkadir Abebe Abena
Abhishek Adaeze Adama Adebayo Aditi Aditya Adnan Adrián Afaf Afonso Agathe Agung Agustín Ahn Ahu Aidan Aiden Aiko Aino
Aisha Ajay Akash Akhil Akinwumi Akira Akram Aksel Akua Alaa Alassane Alastair Alec Alejandra Aleksandra Alfie Alhaji
Alioune Alisher Alison Alistair Alla Allison Alok Alva Amal Amedeo Amelia Amina Aminata Amit Ammar Amos Amrita Amélie
Anand Ananya Anas Anatoly Anaïs Andriy Angélique Aniket Anil Anjali Ankit Annabel Annalisa Anneli Annie Anselmo
Antonella Anupam Anwar Aparecida Aparna Apolline Apoorva Araceli Archie Arda Arjun Arlene Arlette Arsen Artyom Arvid
Arvind Arwa Aryan Asbjørn Ashok Ashwin Asif Askar Aslı Asma Assunta Audrey Aung Aurelio Aurélie Ayesha Ayhan Aylin
Aymeric Ayodele Ayumi Ayushi Aïcha Babatunde Badr Bahar Bakary Bambang Baptiste Barnabé Bartolomeo Basma Bastien
Beatriz Becky Belinda Benedetta Bengt Beniamino Benito Berat Berfin Bernadette Bernardo Beth Bethany Betty Beverley
Bhavna Bilal Bilqis Binali Binta Birger Bjarne Blanca Blandine Bohdan Bohumil Bojan Bolesław Bongbong Boubacar Božena
Bradley Brandon Branislav Branko Brenda Brett Bridget Britt Bruna Bryan Bryce Budi Bénédicte Bérengère Börje Bülent
Büşra Caetano Caleb Callum Camille Camillo Camilo Canan Candace Cansel Carly Carmelo Carmine Carol Carole Carolyn
Carrie Cassandra Catalina Caterina Cathy Celeste Cemal Cemil Cengiz Cesare Chad Chandra Charlene Cheryl Chiamaka
Chiara Chidi Chika Chimamanda Chinedu Chinua Chloé Christelle Cihan Cindy Cinzia Claire Clare Clemente Clive Clotilde
Cláudia Clémence Clémentine Concetta Connie Connor Consuelo Coralie Corazon Corentin Corey Corinne Cosimo Courtney
Cristiane Cristóbal Cynthia Cyrille Czesław Cécile Cédric Céline César Daisuke Dalal Damien Damon Danielle Danièle
Danylo Daphne Darren Darryl Deanna Debbie Debora Declan Deepa Deepak Defne Deirdre Dejan Delia Delphine Demet Dennis
Derek Derya Desmond Desta Devika Devin Dewi Diane Dianne Dilek Dimitar Dina Dinesh Divya Djibril Domenico Donato Donna
Doreen Dorothy Dorothée Dougie Dragan Dragica Duygu Dušan Dušanka Dylan Ebrahim Ebrima Ebru Ece Eda Edoardo Edson
Eduarda Edvard Edwin Eero Efraín Ehab Eileen Einar Eirik Eivind Elaine Eleanor Eleonora Elin Elisa Elisabetta Eliza
Ellinor Elliot Elliott Elçin Elías Emanuele Emeka Emi Emiliano Emilija Emmerson Emmett Engin Enza Ercan Erin Erkan
Erkki Ernestina Ernie Erol Esin Esko Espen Esra Essam Esteban Estela Ethan Ethel Ettore Eugenio Eugénie Evan
Evangeline Evaristo Evgeny Evie Evo Evren Ezio Fabien Fabienne Fabiola Fabrizio Fadi Fahad Fahd Faisal Fanny Farid
Farida Farooq Farouk Faruk Faten Fatou Fatoumata Fausto Fawad Fawzia Fayez Fedir Felicity Fergus Ferhat Feride Fermín
Fernanda Fidel Figen Fikret Filippo Filippos Filiz Finlay Fiorella Fitri Flavia Florent Flávio Folasade Frances
Francisca Franck Freja Freya Frode Frédéric Frédérique Fulvio Fumiko Funmilayo Fábio Félix Gabriella Gaetano Galyna
Gaspard Gaurav Gautam Gaël Gaëlle Gaëtan Geeta Gemma Geneviève Gennaro Geoff Georgina Geraldine Geraldo Gerardo Germán
Ghada Ghassan Ghislaine Giacomo Giancarlo Gianfranco Gianluca Gianmarco Gilbert Gilberto Gillian Gilmar Ginny Gino
Gintaras Giordano Giovana Girish Giulio Gladys Glenda Gonzalo Gopal Graciela Graeme Graziella Greger Gro Guadalupe
Gudrun Guglielmo Guillermo Gunilla Gunnhild Gustaf Guðni Gwen Gwenaëlle Géraldine Gérard Gökhan Gökçe Gönül Göran
Gülay Gülşen Haakon Hadrien Haidar Hailemariam Hailey Haitham Hakkı Hale Halina Haluk Halvard Hamad Hana Hanan Hande
Hani Hanne Harish Harpreet Harriet Haruka Haruki Haruto Hasan Hashim Hasina Hatem Hatice Haya Hayden Hedda Heitor
Helen Helle Heloísa Hema Henrietta Henrika Henrique Herb Herman Hernán Hervé Hiba Hideki Hideo Hilal Hinata Hiroko
Hiroshi Hisham Hitoshi Hjalmar Horacio Huguette Humberto Héctor Héloïse Hélène Hülya Hüseyin Iara Ibrahima Idris
Ifeanyi Ignacio Ignazio Ikechukwu Ilaria Ilya Imad Iman Imelda Immacolata Imogen Imran Imtiaz Indah Indira Inger
Ingvild Inmaculada Inès Irving Isatou Isidro Isko Isobel Ivonne Iwona Iñaki Jaber Jacinto Jackie Jadranka Jadwiga
Jagdish Jaime Jakov Jalal Jamila Jandira Janice Jared Jari Jarmo Jaromír Jasmine Jawad Jaya Jayden Jeanette Jeannie
Jed Jemma Jeremiah Jerry Jesper Jesse Jessie Jiří Joanne Joaquim Joaquín Jocelyn Jodie Jody Joey Johanne Johnathan
Joko Jomo Jonna Joon Jorgelina Josefina Josephine Josiane Josselin Joyce Joël Joëlle Juana Juha Jukka Juliet Julieta
Juliette Julio Julián Junichi Junichiro Jussara Justine Jyoti Jânio Jérémie Jérémy Kaarina Kadri Kagiso Kalina Kalpana
Kamal Kamel Kaori Kapil Karan Kareem Kari Karima Kateryna Kathryn Katie Katrín Kavita Kayla Kazuo Keiko Kelechi Kelsey
Kendra Kenji Kenny Kenta Kenzo Kerem Khadija Khalid Khalil Kieran Kimberley Kimberly Kiran Kishore Kjell Kjersti
Klavdija Kofi Koji Kolinda Koray Korkut Kristoffer Kristy Krystyna Kurtis Kwabena Kwame Kwesi Kylie Kyoko Kübra
Lachlan Laetitia Laila Lakshmi Lalit Lamberto Lamia Lamin Lasse Latifa Laurel Lauren Laurence Laurie Laurène Layla
Lazar Leandro Leanne Leif Leigh Leni Lenny Leonel Leonora Leopoldo Lesley Leticia Letizia Leyla Liam Licia Lidija
Lilian Lillian Lindiwe Linnea Ljubica Ljudmila Lois Loredana Lorena Lorenza Loretta Lorna Lorraine Lotta Louane Loïc
Loïs Luana Lubna Luboš Luciana Lucile Lucinda Lucrezia Lucy Lucía Ludivine Ludovic Luiza Luke Lukáš Lyndsey Lynn Lynne
Lyudmila Lázaro Léa Léo Léon Léopold Lígia Lúcia Mabel Maddie Madeleine Madhu Magali Maggie Maha Mahathir Mahesh
Maisie Majid Makoto Maksym Malcolm Malin Mamadou Mamady Mamata Manal Mandisa Mandy Manish Manmohan Manoj Manon Mansour
Mansur Marcela Marcelle Marcello Marcia Margherita Marguerite Mariam Mariama Mariangela Mariano Maribel Maricarmen
Marielle Mariko Marilyn Marisa Marisol Maritza Marja Marjorie Marlon Marlène Marsha Marty Martyna Martín Marvin Maryse
Marzia Masako Masaru Massimiliano Mateo Mateus Matheus Mathis Matilde Matthieu Matías Maura Maureen Maurizio Mavis
Maxence Maysoon Mayumi Maëlle Maëva Małgorzata Meena Meera Meghan Mehbooba Mehtap Melih Melvin Meral Meredith Mert
Mesut Mevlüt Micaela Michela Michiko Mickaël Midori Mikuláš Milica Millie Milorad Minnie Minoru Mireille Mirella
Mirjana Mladen Mohan Molly Montserrat Morena Morten Mounir Mourad Moussa Muhammadu Muhyiddin Mukesh Murilo Musa Mwai
Mylène Myra Myrtle Márcia Márcio Mário Mégane Mélanie Mélissa Mónica Mücahit Müge Müslüm Nada Nadezhda Nadège Naguib
Nahla Naima Najib Nalan Nalini Naoko Naoto Nasser Nataliya Natasha Nathanaël Natsumi Natália Naveen Nawal Nazan Nazlı
Nazım Necati Necla Neelam Neha Nell Nellie Nermin Nesrin Nevin Ngozi Nicanor Nicoletta Nihal Nikhil Nikolay Nilgün
Nilüfer Nirmala Nisha Nitin Nizar Nkechi Nkosazana Noel Noemí Nomvula Norberto Noreen Noriko Noura Noémie Nuray
Nurettin Obinna Océane Ofelia Oksana Oleksandra Oleksiy Olle Olusegun Oluwaseun Ondřej Onur Orazio Orlando Ornella
Osman Ostap Ottavio Otávio Oumar Ousmane Outi Pallavi Paloma Pankaj Panupong Pascale Pasquale Patrícia Patty Paulette
Pavlo Pekka Pelin Penelope Pernille Perrine Pervin Petar Philippine Phoebe Phyllis Piero Pierrick Pietro Pilar Pirjo
Pita Pooja Prabowo Prakash Pranab Prashant Pratibha Pravin Prayut Preeti Priya Priyanka Putri Päivi Pål Pınar Qasim
Quinn Rachael Radko Radmila Radovan Rafaela Raffaele Raffaella Rafik Ragnar Ragnhild Rahul Raimundo Rajesh Rajiv
Rakesh Ramesh Ramiro Randy Rania Ranil Raphaël Raphaëlle Raquel Rasha Rashid Ratna Ravi Reem Reggie Reginald Reiko
Rekha Renata Renaud Renzo Retno Reynaldo Rhiannon Rhonda Rhys Ricky Rigoberta Riikka Rinaldo Ritu Riyad Robbie Robyn
Rocco Rochelle Rocío Roderick Rodney Rodolphe Rogelio Rogério Rohit Rokia Roksana Romain Romane Román Ronan Ronnie
Roque Rosalind Rosalía Rosanna Rosaria Rosemary Rosie Rostyslav Rowan Roxanne Rubén Rufus Rui Russ Ryo Ryota Régis
Réjane Rémi Rıza Saad Sachiko Sachin Sadie Sadık Saeed Safiya Sakura Saleh Salif Salim Salma Samantha Sameh Samer Sami
Samia Samuele Sanae Sandeep Sangeeta Sanjay Sarita Satoshi Sauli Sayaka Saúl Scarlett Seamus Sebastián Seda Sedat
Sekou Selahattin Selda Selin Selina Semra Senem Serhat Serhii Serhiy Serkan Sevda Sevgi Sevim Seydou Sezen Shaima
Shane Shannon Sharif Sharon Shashi Shaun Shauna Shawn Sheena Shehbaz Sheila Shelley Sherry Shilpa Shinji Shirley Shota
Shreya Shyam Sibel Sigurd Silvana Sinan Sindre Sinead Siobhan Sipho Sissel Siti Siv Slavko Slobodan Smriti Sneha
Snežana Sofiya Solveig Solène Somchai Songül Souleymane Stacey Stacy Stefania Stevan Stine Stjepan Stéphanie Suat
Subhash Sudha Suhail Suleiman Sunita Surapong Suresh Susannah Sushma Susilo Svein Svitlana Swati Sylvain Synnøve
Ségolène Sérgio Séverine Sílvio Süleyman Tabitha Takashi Takeshi Talal Tamer Tamsin Tanguy Tania Tansu Tanya Tara
Tarcísio Tariq Tarkan Taro Tasha Tatsuya Tendai Teodoro Terence Terje Terri Tessa Tetiana Tetsuya Thabo Thaksin Thaís
Thelma Themba Thiago Thulani Théo Théodore Tiago Tiffany Tihomir Timur Tiphaine Titouan Tiziana Toby Tolga Tomoko
Tomás Tonino Tora Toshio Tove Tracey Tracy Tricia Trine Trisha Tristan Trond Troy Tsvetan Tuba Tuncay Tunde Tuomas
Turgut Tuula Tuğba Tyler Tyrone Tânia Tülay Türkan Uche Uhuru Ulrika Umberto Unni Usha Uğur Vadym Valentyn Valerie
Valerio Valeriy Varun Vasily Vasyl Vedat Vegard Veikko Veli Verity Verónica Veselin Vicente Vicki Vicky Victoriano
Vidar Vigdís Vijay Vikram Viktoriia Viktoriya Vince Vincenzo Vinod Vinícius Vito Vittorio Vitória Viviane Vivien
Vladimír Vlasta Vlatka Vojtěch Vuk Vyacheslav Véronique Vítor Wael Wagner Waleed Walid Wangari Wayne Wenceslao Whitney
Wiktoria Wilbur Wilfred Winifred Wissam Wojciech Ximena Yahya Yalçın Yaroslav Yash Yasin Yasmine Yavuz Yaw Yaşar
Yekaterina Yelena Yeliz Yemi Yevgeny Yevhen Yingluck Yngve Yohan Yoko Yolanda Yoshihide Yoshiko Yoshio Younes Youssef
Yoweri Yui Yuki Yukio Yuliia Yumi Yunus Yuriko Yuriy Yvan Zac Zach Zachary Zahra Zainab Zaki Zanele Zara Zaw Zdeněk
Zehra Zeinab Zeki Zerrin Ziad Zlatko Zofia Zola Zorana Zoé Zsolt Zulema Zülfü Álvaro Ángel Ángela Åsa Åse Çağlar
Çiğdem Édouard Élisabeth Élise Élodie Éloïse Éléonore Émeline Émile Émilie Éric Étienne Óscar Özge Ülkü Ümit İbrahim
İlhan İlker İrem İsmail Şebnem Şenay Şule Želimir Željko
""")

# These given names are also German words: no person after a determiner or a number.
GIVEN_NAMES_ALSO_NOUNS = words("""
Mark Ernst Wolf Rosa Christian Angel Israel Jordan Georgia Virginia Florian Till Per Viola Dana Roman Kai Said Will
Jan Ray Grace Sten Wang Kurt Chris Ken Max Hamid Mina Don Ann Pat Ali
""")

GIVEN_VARIANTS = """
wladimir wolodymyr wolodimir vladimir volodymyr volodimir wladimyr wolodymir uladzimir vladimír
alexander aleksandr alexandr oleksandr olexandr aleksander alexandre alexandros alexandru sascha alex
alexander aliaksandr aljaksandr
alexei alexej alexey aleksej aleksei aleksey oleksij oleksii olexij oleksiy alexij alexejs
michail mikhail mychajlo mykhailo michael mikheil micheil mihail mykhaylo mike michel miguel mick
sergej sergei sergey serhij serhii serhiy sergij sergii siarhei
nikolai nikolaj nikolay mykola nicolai
dmitri dmitrij dmitry dmytro dimitri dimitrij dimitry dzmitry dmitrijs
andrej andrei andrey andrij andrii andriy
jewgeni jewgenij evgeny evgeni yevgeny yevgeni jewhen yevhen yevhenij
juri jurij yuri yuriy yury jurii yurij youri
pawel pavel pawlo pavlo paweł
petro pjotr pyotr
iwan ivan iván
oleg oleh
igor ihor
witali witalij vitali vitalij vitaly vitaliy witalii
waleri walerij valeri valerij valery valeriy waleriy
viktor victor wiktor
ruslan rouslan
dawid david
konstantin kostjantyn kostyantyn konstantyn constantin
anatoli anatolij anatoly anatolii
gennadi gennadij hennadij gennady gennadiy
wiktorija viktoria victoria viktorija
julia yulia julija yuliia julija iulia
jelena elena olena yelena helena
swetlana svetlana switlana svitlana swiatlana
tatjana tatiana tetjana tetyana tatyana
natalia natalja natalija natalya nataliia
olga olha
joseph joe josef joey
william bill will willy willi
robert bob bobby rob
anthony tony antony
thomas tom thom
james jim jimmy
richard dick rick
edward ted theodore ed
elizabeth liz elisabeth
benjamin benny bibi ben
mohammed mohammad muhammad mohamed muhammed mohamad mehmet
abdel abdul abd
abdullah abdallah
mahmud mahmoud
jussuf youssef yusuf jusuf yousef
hussein husain hossein hussain
hassan hasan
baschar bashar
ali aly
yitzhak izchak isaac jizchak yitzchak
mosche moshe moische
juan huan
jörg joerg
jürgen juergen
günter günther guenter guenther gunter gunther
carl karl
christoph christof
philipp philip
stefan stephan stephen steven steve
matthias mathias
katharina katarina catherine katherine
sara sarah
hanna hannah
ramsan ramzan
kassym-schomart kassym-jomart qassym-schomart
"""

FAMILY_NAME_FIRST = words("""
Xi Kim Li Wang Zhang Chen Liu Yang Zhao Huang Wu Zhou Hu Deng Mao Moon Yoon Lee Park Han Choi Nguyen Tô Tsai Lai
Jiang Qin Peng Zhu
""")
